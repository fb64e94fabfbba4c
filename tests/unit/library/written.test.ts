import { afterEach, expect, test, vi } from 'vitest';
import { guarded } from '../../../utils/library/guarded';
import { type DiskMemory, rememberDisk, written } from '../../../utils/library/written';
import { openDatabase } from '../../../utils/storage/openDatabase';
import { freshLibrary } from '../../support/freshLibrary';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const fullDisk = () => new DOMException('The disk is full', 'QuotaExceededError');

function withRoom(bytes: number, details: object = { usageDetails: {} }): void {
  const counted = { quota: 1_000_000_000 + bytes, usage: 1_000_000_000, ...details };
  const estimate = () => Promise.resolve(counted);
  vi.stubGlobal('navigator', { storage: { estimate } });
}

/** What is opened, by its name. */
function openings(): string[] {
  const names: string[] = [];
  const { open } = indexedDB;
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    names.push(name);
    return open.call(indexedDB, name, version);
  });
  return names;
}

function aMemory(): DiskMemory & { hasFailed: boolean } {
  return {
    hasFailed: false,
    read() {
      return Promise.resolve(this.hasFailed);
    },
    write(now) {
      this.hasFailed = now;
      return Promise.resolve();
    },
  };
}

test('where next to no room is left nothing is begun, and what is there can be read', async () => {
  withRoom(1_000_000);
  const { db } = freshLibrary();
  const work = vi.fn(() => Promise.resolve());
  await expect(written(db, work)).rejects.toMatchObject({ code: 'quota' });
  expect(work).not.toHaveBeenCalled();
  expect(await guarded(db, () => db.highlights.count())).toBe(0);
  withRoom(1_000_000_000);
  await written(db, work);
  expect(work).toHaveBeenCalledOnce();
});

test('what Firefox counts is not what is left, and it has no log to begin anew', async () => {
  withRoom(1_000_000, {});
  const { db } = freshLibrary();
  await expect(written(db, () => Promise.reject(fullDisk()))).rejects.toThrow();
  const opened = openings();
  await expect(written(db, () => Promise.resolve('done'))).resolves.toBe('done');
  expect(opened).toEqual([]);
});

/** As Firefox refuses a transaction in which it lets a connection only delete: the next one after the disk was found full. */
const onlyDeleting = () =>
  new DOMException(
    'A mutation operation was attempted on a database that did not allow mutations.',
    'InvalidStateError',
  );

test('the first write after one that found the disk full, which Firefox refuses whatever the room, is done all the same', async () => {
  withRoom(1_000_000_000, {});
  const { db } = freshLibrary();
  await expect(written(db, () => Promise.reject(fullDisk()))).rejects.toThrow();
  const work = vi.fn(() => Promise.resolve('done')).mockRejectedValueOnce(onlyDeleting());
  expect(await written(db, work)).toBe('done');
  const full = vi.fn(() => Promise.reject(fullDisk())).mockRejectedValueOnce(onlyDeleting());
  await expect(written(db, full)).rejects.toMatchObject({ code: 'quota' });
  const never = vi.fn(() => Promise.reject(onlyDeleting()));
  await expect(written(db, never)).rejects.toMatchObject({ code: 'storageFailed' });
  expect(never).toHaveBeenCalledTimes(2);
});

test('in Chromium, where it would be written behind what was cut off, nothing is done twice', async () => {
  withRoom(1_000_000_000);
  const { db } = freshLibrary();
  await db.open();
  await guarded(db, () => db.articles.count());
  const work = vi.fn(() => Promise.resolve()).mockRejectedValueOnce(onlyDeleting());
  await expect(written(db, work)).rejects.toMatchObject({ code: 'storageFailed' });
  expect(work).toHaveBeenCalledOnce();
});

test('after a write that the disk cut off the disk is tried before the next one, once', async () => {
  withRoom(1_000_000_000);
  const { db } = freshLibrary();
  await expect(written(db, () => Promise.reject(fullDisk()))).rejects.toMatchObject({
    code: 'quota',
  });
  const opened = openings();
  const put = vi.spyOn(IDBObjectStore.prototype, 'put');
  let tried = 0;
  await written(db, async () => {
    tried = put.mock.calls.reduce((sum, [value]) => sum + (value as Uint8Array).length, 0);
  });
  // LevelDB begins a new log after 4 MB.
  expect(tried).toBeGreaterThan(4 * 1_048_576);
  expect(opened).toEqual(['kantlijn tries the disk']);
  await written(db, () => Promise.resolve());
  expect(opened).toHaveLength(1);
});

test('as long as the disk keeps nothing, nothing is begun', async () => {
  withRoom(1_000_000_000);
  const { db } = freshLibrary();
  await expect(written(db, () => Promise.reject(fullDisk()))).rejects.toThrow();
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw fullDisk();
  });
  const work = vi.fn(() => Promise.resolve());
  for (const _ of [1, 2]) {
    await expect(written(db, work)).rejects.toMatchObject({ code: 'quota' });
  }
  expect(work).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  await written(db, work);
  expect(work).toHaveBeenCalledOnce();
});

test('a worker that was ended meanwhile knows of it by what is remembered elsewhere', async () => {
  withRoom(1_000_000_000);
  const { db } = freshLibrary();
  const memory = aMemory();
  rememberDisk(db, memory);
  await expect(written(db, () => Promise.reject(fullDisk()))).rejects.toThrow();
  const later = openDatabase(db.name);
  rememberDisk(later, memory);
  const opened = openings();
  await written(later, () => Promise.resolve());
  expect(opened).toContain('kantlijn tries the disk');
  expect(memory.hasFailed).toBe(false);
});

test('a database that the browser closes by itself tells of a failure elsewhere', async () => {
  const { db } = freshLibrary();
  const memory = aMemory();
  rememberDisk(db, memory);
  await db.open();
  db.backendDB().onclose?.(new Event('close'));
  expect(memory.hasFailed).toBe(true);
});

test('a refusal that has nothing to do with the disk is not remembered', async () => {
  const { db } = freshLibrary();
  const memory = aMemory();
  rememberDisk(db, memory);
  await expect(written(db, () => Promise.reject(new Error('other')))).rejects.toThrow('other');
  expect(memory.hasFailed).toBe(false);
});
