import { expect, test, vi } from 'vitest';
import { highlightPage } from '../../../utils/library/highlight';
import { salvage } from '../../../utils/storage/queries/salvage';
import { freshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';

async function someLibrary() {
  const library = freshLibrary();
  const { db, around } = library;
  for (const [at, words] of ['one', 'two', 'three'].entries()) {
    await highlightPage(db, around, preparedPage(words), passage(words, at), plain);
  }
  db.close();
  return library;
}

/** Changes the tables past Dexie, as damage would. */
function damage(name: string, change: (db: IDBDatabase) => void): Promise<void> {
  const request = indexedDB.open(name, 900);
  request.onupgradeneeded = () => change(request.result);
  return new Promise((done) => {
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
}

test('a whole database is read whole', async () => {
  const { db } = await someLibrary();
  const { articles, highlights, incomplete } = await salvage(db.name);
  expect([articles.length, highlights.length, incomplete]).toEqual([3, 3, []]);
});

test('what is left of a damaged one is read, and what is missing is named', async () => {
  const { db } = await someLibrary();
  await damage(db.name, (raw) => {
    raw.deleteObjectStore('articles');
    raw.deleteObjectStore('journal');
  });
  const { articles, highlights, incomplete } = await salvage(db.name);
  expect([articles.length, highlights.length, incomplete]).toEqual([0, 3, ['articles']]);
});

test('an error in the middle loses only what comes after it', async () => {
  const { db } = await someLibrary();
  const next = IDBCursor.prototype.continue;
  let steps = 0;
  vi.spyOn(IDBCursor.prototype, 'continue').mockImplementation(function (this: IDBCursor) {
    steps += 1;
    if (steps === 2) throw new DOMException('bad block', 'UnknownError');
    next.call(this);
  });
  const { articles, highlights, incomplete } = await salvage(db.name);
  expect(articles.length).toBe(2);
  expect(highlights.length).toBe(3);
  expect(incomplete).toEqual(['articles']);
});

test('a database that is not there is not made', async () => {
  await expect(salvage('nowhere')).rejects.toThrow();
  expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('nowhere');
});
