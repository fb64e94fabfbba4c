import { Gathering } from '@/utils/import/Gathering';
import { type ParsedFile, parseFile } from '@/utils/import/parseFile';
import { MAX_BYTES } from '@/utils/import/source';
import type { ByteSource } from '@/utils/import/ZipReader';
import { isBackup, readBackup, type SoundBackup } from '@/utils/library/backup/readBackup';
import type { OnProgress } from './workerLibrary';

/** Only workers have it, and TypeScript's library for pages does not know it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** What a person's files hold: one backup, or all that can be imported from any of them. */
export async function openFiles(
  files: readonly File[],
  onProgress: OnProgress,
): Promise<{ backup: SoundBackup } | { parsed: ParsedFile }> {
  const [first] = files;
  if (first && files.length === 1) {
    const source = bytesOfFile(first);
    if (isBackup(source)) return { backup: await readBackup(source, onProgress) };
    return { parsed: await parsedFile(first) };
  }
  const gathering = new Gathering();
  for (const [at, file] of files.entries()) {
    onProgress(at / files.length);
    gathering.include(await parsedFile(file), file.name);
  }
  return { parsed: { format: 'zip', ...gathering.result() } };
}

/** A file's bytes without reading it whole: a worker may wait for them. */
export function bytesOfFile(file: Blob): ByteSource {
  const reader = new FileReaderSync();
  return {
    size: file.size,
    read: (start, end) => new Uint8Array(reader.readAsArrayBuffer(file.slice(start, end))),
  };
}

/** What a file holds; one that is too large is not read. */
export async function parsedFile(file: File): Promise<ParsedFile> {
  if (file.size > MAX_BYTES) {
    const gathering = new Gathering();
    gathering.fault(null, 'tooLarge', file.name);
    return { format: null, ...gathering.result() };
  }
  return parseFile(file.name, new Uint8Array(await file.arrayBuffer()));
}
