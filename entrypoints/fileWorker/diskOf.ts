import type { FolderDisk, FolderFile } from '@/utils/library/folder/FolderDisk';
import { FolderFault } from '@/utils/model/folder';
import type { Stamp } from '@/utils/storage/folderDatabase';

/** A vault deeper, or of more notes, is none; a loop of links would have no end. */
const MAX_DEPTH = 20;
const MAX_FILES = 50_000;

/** A folder that a person chose, through the File System Access API. https://wicg.github.io/file-system-access/ */
export function diskOf(root: FileSystemDirectoryHandle): FolderDisk {
  return {
    list: () => told(() => list(root)),
    write: (path, text, expected) => told(() => write(root, path, text, expected)),
  };
}

async function list(root: FileSystemDirectoryHandle): Promise<FolderFile[]> {
  const files: FolderFile[] = [];
  let waiting: { folder: FileSystemDirectoryHandle; path: string }[] = [{ folder: root, path: '' }];
  for (let depth = 0; depth < MAX_DEPTH && waiting.length > 0; depth++) {
    const below: typeof waiting = [];
    for (const { folder, path } of waiting) {
      const notes: { handle: FileSystemFileHandle; path: string }[] = [];
      for await (const handle of folder.values()) {
        // Hidden ones hold what programs keep, and what the person threw away.
        if (handle.name.startsWith('.')) continue;
        if (isFolder(handle)) below.push({ folder: handle, path: `${path}${handle.name}/` });
        else if (/\.md$/i.test(handle.name))
          notes.push({ handle: handle as FileSystemFileHandle, path: `${path}${handle.name}` });
      }
      files.push(...(await Promise.all(notes.map(fileOf))));
      if (files.length > MAX_FILES) throw new RangeError('too many files');
    }
    waiting = below;
  }
  return files;
}

function isFolder(handle: FileSystemHandle): handle is FileSystemDirectoryHandle {
  return handle.kind === 'directory';
}

async function fileOf({
  handle,
  path,
}: {
  handle: FileSystemFileHandle;
  path: string;
}): Promise<FolderFile> {
  const { lastModified, size } = await handle.getFile();
  return { path, lastModified, size, read: () => told(async () => textOf(await handle.getFile())) };
}

/** With the mark that may stand before it. */
async function textOf(file: File): Promise<string | null> {
  try {
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return decoder.decode(await file.arrayBuffer());
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

async function write(
  root: FileSystemDirectoryHandle,
  path: string,
  text: string,
  expected: Stamp | null,
): Promise<Stamp | null> {
  const levels = path.split('/');
  const name = levels.pop() ?? path;
  let folder = root;
  for (const level of levels)
    folder = await folder.getDirectoryHandle(level, { create: expected === null });
  const held = await existing(folder, name);
  const isAsExpected =
    held?.lastModified === expected?.lastModified && held?.size === expected?.size;
  if (!isAsExpected) return null;
  const handle = await folder.getFileHandle(name, { create: true });
  try {
    await replaceText(handle, text);
  } catch (error) {
    // The empty file that was made first would be taken for one of the person's.
    if (expected === null) await folder.removeEntry(name).catch(() => {});
    throw error;
  }
  const { lastModified, size } = await handle.getFile();
  return { lastModified, size };
}

/** What is written goes to a file beside it, which takes its place when it is closed. */
async function replaceText(handle: FileSystemFileHandle, text: string): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(text);
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
}

async function existing(folder: FileSystemDirectoryHandle, name: string): Promise<Stamp | null> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return null;
    throw error;
  }
}

async function told<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof DOMException ? error.name : '';
    if (name === 'NotAllowedError' || name === 'SecurityError')
      throw new FolderFault('folderDenied');
    if (name === 'NotFoundError') throw new FolderFault('folderGone');
    throw error;
  }
}
