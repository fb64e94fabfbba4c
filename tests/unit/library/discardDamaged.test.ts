import { afterEach, expect, test, vi } from 'vitest';
import { discardDamaged } from '../../../utils/library/discardDamaged';
import { highlightPage } from '../../../utils/library/highlight';
import { newestVersion, openDatabase } from '../../../utils/storage/openDatabase';
import { freshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';

afterEach(() => void vi.restoreAllMocks());

async function someLibrary() {
  const { db, around } = freshLibrary();
  await highlightPage(db, around, preparedPage('one'), passage('one'), plain);
  return { db, around };
}

/** The same database without one of its tables, of a version, as damage would leave it. */
async function damaged(name: string, version: number): Promise<void> {
  await new Promise((done) => {
    indexedDB.deleteDatabase(name).onsuccess = done;
  });
  await new Promise<void>((done) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('highlights', { keyPath: 'id' }).put({ id: 'left' });
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
}

async function tablesOf(name: string): Promise<string[]> {
  const request = indexedDB.open(name);
  return new Promise((done) => {
    request.onsuccess = () => {
      done([...request.result.objectStoreNames]);
      request.result.close();
    };
  });
}

test('a library that can be read is never deleted', async () => {
  const { db } = await someLibrary();
  await expect(discardDamaged(db)).rejects.toMatchObject({ code: 'notDamaged' });
  expect(await db.highlights.count()).toBe(1);
});

test('a damaged one is, though others have it open, and the next use begins an empty one', async () => {
  const { db, around } = await someLibrary();
  db.close();
  await damaged(db.name, newestVersion);
  const library = openDatabase(db.name);
  const other = openDatabase(db.name);
  await other.open().catch(() => {});
  await discardDamaged(library);
  await highlightPage(library, around, preparedPage('two'), passage('two'), plain);
  expect((await library.highlights.toArray()).map(({ quote }) => quote)).toEqual(['two']);
  other.close();
});

test('so is one of which a row cannot be read', async () => {
  const { db } = await someLibrary();
  vi.spyOn(IDBObjectStore.prototype, 'openCursor').mockImplementation(() => {
    throw new DOMException('bad block', 'UnknownError');
  });
  await discardDamaged(db);
  vi.restoreAllMocks();
  expect(await db.highlights.count()).toBe(0);
});

test('what a newer version made is not, though this one cannot read it', async () => {
  const { db } = await someLibrary();
  db.close();
  await damaged(db.name, newestVersion + 10);
  const old = openDatabase(db.name);
  await expect(discardDamaged(old)).rejects.toMatchObject({ code: 'readOnly' });
  old.close();
  expect(await tablesOf(db.name)).toEqual(['highlights']);
});

test('nor is it where it does not open just then', async () => {
  const { db } = await someLibrary();
  db.close();
  await damaged(db.name, newestVersion + 10);
  const old = openDatabase(db.name);
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('Internal error opening backing store', 'UnknownError');
  });
  await expect(discardDamaged(old)).rejects.toMatchObject({ code: 'readOnly' });
  vi.restoreAllMocks();
  expect(await tablesOf(db.name)).toEqual(['highlights']);
});

test('nor is anything where the browser cannot tell the version', async () => {
  const { db } = await someLibrary();
  db.close();
  await damaged(db.name, newestVersion);
  vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('', 'UnknownError'));
  await expect(discardDamaged(openDatabase(db.name))).rejects.toMatchObject({
    code: 'storageFailed',
  });
  expect(await tablesOf(db.name)).toEqual(['highlights']);
});

test('nor a library that does not open because the disk is full', async () => {
  const { db } = await someLibrary();
  db.close();
  const unopened = openDatabase(db.name);
  const { open } = indexedDB;
  vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
    if (name === db.name) throw new DOMException('Internal error', 'UnknownError');
    return open.call(indexedDB, name, version);
  });
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  await expect(discardDamaged(unopened)).rejects.toMatchObject({ code: 'quota' });
  vi.restoreAllMocks();
  const again = openDatabase(db.name);
  expect((await again.highlights.toArray()).map(({ quote }) => quote)).toEqual(['one']);
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain(
    'kantlijn tries the disk',
  );
});
