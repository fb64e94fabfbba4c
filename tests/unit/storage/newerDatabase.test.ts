import { expect, test } from 'vitest';
import { guarded } from '../../../utils/library/guarded';
import { saveArticle } from '../../../utils/library/saveArticle';
import { saveDraft } from '../../../utils/library/saveDraft';
import { openDatabase, schemaVersion } from '../../../utils/storage/openDatabase';
import { isReadOnly } from '../../../utils/storage/queries/isReadOnly';
import { listArticles } from '../../../utils/storage/queries/listArticles';
import { freshLibrary, preparedPage } from '../../support/freshLibrary';
import { outcomeOf } from '../../support/outcomeOf';

/** The same database as a build of the future would leave it. */
function upgraded(name: string, change: (db: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = indexedDB.open(name, (schemaVersion + 1) * 10);
  request.onupgradeneeded = () => change(request.result);
  return new Promise((done, fail) => {
    request.onsuccess = () => done(request.result);
    request.onerror = () => fail(request.error);
  });
}

const withShelves = (db: IDBDatabase) => db.createObjectStore('shelves');

/** How many articles there are, as the future build sees it. */
function articlesIn(db: IDBDatabase): Promise<number> {
  const request = db.transaction('articles').objectStore('articles').count();
  return new Promise((done) => {
    request.onsuccess = () => done(request.result);
  });
}

async function versionOf(name: string): Promise<number | undefined> {
  return (await indexedDB.databases()).find((one) => one.name === name)?.version;
}

test('a newer database is read and never written', async () => {
  const { db, around } = freshLibrary();
  await saveArticle(db, around, preparedPage('one'));
  expect(await isReadOnly(db)).toBe(false);
  db.close();
  (await upgraded(db.name, withShelves)).close();
  const old = openDatabase(db.name);
  expect(await isReadOnly(old)).toBe(true);
  expect((await listArticles(old)).map(({ title }) => title)).toEqual(['About one']);
  const draft = { colour: null, tags: [], tagText: '', note: 'text' };
  expect(await outcomeOf(saveArticle(old, around, preparedPage('two')))).toBe('readOnly');
  expect(await outcomeOf(saveDraft(old, around, 'page x', draft))).toBe('readOnly');
  expect(await old.articles.count()).toBe(1);
  old.close();
});

test('a newer database without a table of ours is not mended either', async () => {
  const { db, around } = freshLibrary();
  await saveArticle(db, around, preparedPage('one'));
  db.close();
  (await upgraded(db.name, (newer) => newer.deleteObjectStore('drafts'))).close();
  const before = await versionOf(db.name);
  const old = openDatabase(db.name);
  expect(await old.articles.count()).toBe(1);
  expect(await outcomeOf(saveArticle(old, around, preparedPage('two')))).toBe('readOnly');
  expect(await versionOf(db.name)).toBe(before);
  expect([...old.backendDB().objectStoreNames]).not.toContain('drafts');
  old.close();
});

test('an open connection steps aside for an upgrade, and from then on refuses to write', async () => {
  const { db, around } = freshLibrary();
  await saveArticle(db, around, preparedPage('one'));
  const newer = await upgraded(db.name, withShelves);
  expect(await outcomeOf(saveArticle(db, around, preparedPage('two')))).toBe('readOnly');
  expect(await articlesIn(newer)).toBe(1);
  newer.close();
  db.close();
});

test('an upgrade between the look at the version and the write changes nothing', async () => {
  const { db, around } = freshLibrary();
  await saveArticle(db, around, preparedPage('one'));
  let newer: IDBDatabase | null = null;
  const late = guarded(db, async () => {
    newer = await upgraded(db.name, withShelves);
    return db.transaction('rw', [db.articles], () => db.articles.clear());
  });
  expect(await outcomeOf(late)).toBe('readOnly');
  const now = newer as unknown as IDBDatabase;
  expect(await articlesIn(now)).toBe(1);
  now.close();
  db.close();
});
