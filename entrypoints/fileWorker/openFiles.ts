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
    return { parsed: await parsedFile(first, onProgress) };
  }
  const gathering = new Gathering();
  const total = files.reduce((sum, { size }) => sum + size, 1);
  let done = 0;
  for (const file of files) {
    const tell = (share: number) => onProgress((done + share * file.size) / total);
    gathering.include(await parsedFile(file, tell), file.name);
    done += file.size;
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

/** How much of the work it is to get a file's bytes; the rest is to read what they say. */
const FETCHED = 0.1;

/** What a file holds; one that is too large is not read. `onProgress` is told the share done, 0..1. */
export async function parsedFile(
  file: File,
  onProgress: (share: number) => void = () => {},
): Promise<ParsedFile> {
  if (file.size > MAX_BYTES) {
    const gathering = new Gathering();
    gathering.fault(null, 'tooLarge', file.name);
    return { format: null, ...gathering.result() };
  }
  const bytes = await bytesOf(file, (share) => onProgress(FETCHED * share));
  return parseFile(file.name, bytes, (share) => onProgress(FETCHED + (1 - FETCHED) * share));
}

/** Bytes that are read at a time. */
const PIECE = 8_000_000;

/** Piece by piece: a file may lie on a slow disk, or in a folder that is fetched from elsewhere. */
async function bytesOf(file: Blob, onProgress: (share: number) => void): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  for (let at = 0; at < file.size; at += PIECE) {
    onProgress(at / file.size);
    bytes.set(new Uint8Array(await file.slice(at, at + PIECE).arrayBuffer()), at);
  }
  return bytes;
}
