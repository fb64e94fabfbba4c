import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { v7 } from 'uuid';
import { expect, test, vi } from 'vitest';
import type { ArticleId } from '../../../utils/model/ids';
import { parseQuery } from '../../../utils/model/query/parseQuery';
import { type KantlijnDatabase, openDatabase } from '../../../utils/storage/openDatabase';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { keepIndex } from '../../../utils/storage/search/keepIndex';
import { mendIndex } from '../../../utils/storage/search/mendIndex';
import { updateIndex } from '../../../utils/storage/search/updateIndex';
import { freshDatabase } from '../../support/freshDatabase';
import { indexAll, keep } from './library';
import { aVersionOneLibrary } from './versionOne';

async function search(db: KantlijnDatabase, text: string) {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(text);
  return queryArticles(db, { query: parsed.query });
}

const spoken = ['aap', 'noot', 'mies', 'été', '東京'];
/** Each word, each as a start, and each two of them one after the other. */
const questions = spoken.flatMap((one) => [
  `"${one}"`,
  one.slice(0, 2),
  ...spoken.map((other) => `"${one} ${other}"`),
]);

/** All that the index tells, for comparing. */
async function toldBy(db: KantlijnDatabase) {
  const hits: [string, readonly ArticleId[]][] = [];
  for (const text of questions) hits.push([text, (await search(db, text)).ids]);
  return { hits, indexed: await db.indexed.toArray(), stale: await db.stale.count() };
}

test('an index that followed changes is the one that is made anew', async () => {
  const words = fc.array(fc.constantFrom(...spoken), { maxLength: 6 });
  const change = fc.record({
    at: fc.nat(3),
    words,
    what: fc.constantFrom('note', 'text', 'title', 'drop', 'trash'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 12 }), fc.nat(12), async (changes, pause) => {
      const db = freshDatabase();
      const saved = Array.from({ length: 4 }, (_, at) => ({
        title: `aap ${at}`,
        text: 'noot mies',
        passages: [{ note: 'aap noot' }],
      }));
      const ids = await keep(db, saved);
      await indexAll(db);
      for (const [step, { at, words: own, what }] of changes.entries()) {
        if (step === pause) await indexAll(db);
        await apply(db, ids[at] as ArticleId, what, own.join(' '));
      }
      await indexAll(db);
      const followed = await toldBy(db);
      const places = new Map((await db.places.toArray()).map(({ id, number }) => [id, number]));
      const anew = freshDatabase();
      await copy(db, anew, places);
      await indexAll(anew);
      expect(followed).toEqual(await toldBy(anew));
    }),
    { numRuns: 12 },
  );
}, 30_000);

async function apply(db: KantlijnDatabase, id: ArticleId, what: string, text: string) {
  const own = db.highlights.where({ articleId: id });
  if (what === 'note') await own.modify({ note: text });
  if (what === 'title') await db.articles.update(id, { title: text });
  if (what === 'trash') await own.modify({ deletedAt: 1 });
  if (what === 'text') await db.snapshots.update(id, { text, hash: text });
  if (what === 'drop') {
    await db.transaction('rw', [db.articles, db.snapshots, db.highlights], async () => {
      await db.articles.delete(id);
      await db.snapshots.delete(id);
      await own.delete();
    });
  }
}

/** The records alone, in the order in which the first library numbered them; numbers of dropped ones stay free. */
async function copy(
  from: KantlijnDatabase,
  to: KantlijnDatabase,
  places: ReadonlyMap<ArticleId, number>,
) {
  for (const [id, number] of places) {
    await to.meta.put({ key: 'nextNumber', value: number });
    const article = await from.articles.get(id);
    const snapshot = await from.snapshots.get(id);
    if (article) await to.articles.add(article);
    if (snapshot) await to.snapshots.add(snapshot);
    await to.highlights.bulkAdd(await from.highlights.where({ articleId: id }).toArray());
  }
}

test('a change while an article is being indexed is not lost', async () => {
  const db = freshDatabase();
  const [id] = await keep(db, [{ title: 'before', text: 'before' }]);
  const indexing = updateIndex(db);
  await db.articles.update(id as ArticleId, { title: 'after' });
  await indexing;
  await indexAll(db);
  expect((await search(db, 'after')).ids).toEqual([id]);
});

test('articles saved one by one are merged into few segments, and what is out of date is left behind', async () => {
  const db = freshDatabase();
  await mendIndex(db);
  const ids: ArticleId[] = [];
  for (let at = 0; at < 70; at += 1) {
    ids.push(...(await keep(db, [{ title: `word ${at}`, text: `text ${at}` }])));
    await indexAll(db);
  }
  await db.articles.update(ids[3] as ArticleId, { title: 'another' });
  await db.articles.delete(ids[4] as ArticleId);
  await indexAll(db);
  expect(await db.postings.count()).toBeLessThan(16);
  const left = ids.filter((_, at) => at !== 3 && at !== 4);
  expect([...(await search(db, 'word')).ids].sort()).toEqual(left.sort());
  expect((await search(db, 'another')).ids).toEqual([ids[3]]);
  expect(await mendIndex(db)).toBe(false);
});

test('a start of words that fill many rows finds all of them, and a row that is gone is noticed', async () => {
  const db = freshDatabase();
  const many = Array.from({ length: 12 }, (_, article) => {
    const own = Array.from({ length: 800 }, (_, at) => `kast${(at * 12 + article).toString(36)} `);
    return { title: 'x', text: own.map((word) => word.repeat(120)).join('') };
  });
  const ids = await keep(db, [...many, { title: 'kist', text: 'keus' }]);
  await indexAll(db);
  expect(await db.postings.count()).toBeGreaterThan(64);
  expect((await search(db, 'kast')).ids).toHaveLength(12);
  const at = 7 * 12 + 3;
  expect((await search(db, `kast${at.toString(36)}`)).ids).toContain(ids[3]);
  expect((await search(db, 'ka')).ids).toHaveLength(12);
  const last = await db.postings.toCollection().last();
  await db.postings
    .where('[term+part]')
    .equals([last?.term, last?.part] as never)
    .delete();
  expect((await search(db, 'kast')).damaged).toBe(true);
}, 30_000);

test('a note on each article leaves nothing of the words before', async () => {
  const db = freshDatabase();
  const ids = await keep(
    db,
    Array.from({ length: 20 }, () => ({ title: 'word', passages: [{ note: 'before' }] })),
  );
  await indexAll(db);
  await db.highlights.toCollection().modify({ note: 'after' });
  await indexAll(db);
  expect(await db.postings.count()).toBe(1);
  expect((await search(db, 'before')).ids).toEqual([]);
  expect((await search(db, 'after')).ids).toHaveLength(ids.length);
});

test('what a writer that was killed left behind is swept up, and nothing else', async () => {
  const db = freshDatabase();
  const ids = await keep(db, [{ title: 'word' }]);
  await mendIndex(db);
  await indexAll(db);
  const [row] = await db.postings.toArray();
  if (row) await db.postings.put({ ...row, part: row.part + 1 });
  expect((await search(db, 'word')).ids).toEqual(ids);
  expect(await mendIndex(db)).toBe(false);
  expect(await db.postings.toArray()).toEqual([row]);
});

const spoilt: [string, (db: KantlijnDatabase) => PromiseLike<unknown>][] = [
  [
    'is not as it was written',
    (db) =>
      db.postings.toCollection().modify((row: { data: Uint8Array }) => {
        row.data = row.data.map((byte) => byte ^ 1);
      }),
  ],
  ['is gone', (db) => db.postings.clear()],
];

test.each(spoilt)('a row that %s is noticed by a search', async (_, spoil) => {
  const db = freshDatabase();
  await keep(db, [{ title: 'word', text: 'word' }]);
  await indexAll(db);
  await spoil(db);
  expect((await search(db, 'word')).damaged).toBe(true);
});

const damages: [string, (db: KantlijnDatabase) => Promise<unknown>][] = [
  ['rows of the index are missing', async (db) => db.postings.limit(1).delete()],
  ['the index is gone', async (db) => Promise.all([db.postings.clear(), db.meta.clear()])],
  ['the shelf is gone', async (db) => Promise.all([db.shelf.clear(), db.places.clear()])],
  ['an article was never indexed', async (db) => db.indexed.clear()],
  ['it was made by another version', async (db) => db.meta.put({ key: 'indexVersion', value: 0 })],
];

test.each(damages)('is made anew by itself when %s', async (_, damage) => {
  const db = freshDatabase();
  const ids = await keep(db, [{ title: 'word', text: 'other' }, { title: 'third' }]);
  await mendIndex(db);
  await indexAll(db);
  expect(await mendIndex(db)).toBe(false);
  await damage(db);
  expect(await mendIndex(db)).toBe(true);
  await indexAll(db);
  expect((await search(db, 'word other')).ids).toEqual([ids[0]]);
});

test('a page that has searched sees what another connection indexed since', async () => {
  const background = freshDatabase();
  const page = openDatabase(background.name);
  const [first] = await keep(background, [{ title: 'aap', text: 'noot' }]);
  await indexAll(background);
  expect((await search(page, 'noot')).ids).toEqual([first]);
  const [second] = await keep(background, [{ title: 'aap', text: 'noot mies' }]);
  await indexAll(background);
  expect((await search(page, 'mies')).ids).toEqual([second]);
  await background.snapshots.update(first as ArticleId, { text: 'mies', hash: 'mies' });
  await indexAll(background);
  expect((await search(page, 'noot')).ids).toEqual([second]);
});

test('the background works through what is queued, then through what is added', async () => {
  const db = freshDatabase();
  const stop = new AbortController();
  await keep(db, [{ title: 'first' }]);
  const failed = vi.fn();
  keepIndex(db, (work) => work(), failed, stop.signal);
  await vi.waitFor(async () => expect(await db.indexed.count()).toBe(1));
  await keep(db, [{ title: 'second' }]);
  await vi.waitFor(async () => expect(await db.indexed.count()).toBe(2));
  expect(await db.stale.count()).toBe(0);
  expect(failed).not.toHaveBeenCalled();
  stop.abort();
});

test('the background indexes nothing while writing is refused, and goes on afterwards', async () => {
  const db = freshDatabase();
  const stop = new AbortController();
  await keep(db, [{ title: 'first' }]);
  let hasRoom = false;
  const failed = vi.fn();
  keepIndex(
    db,
    async (work) => {
      if (!hasRoom) throw new Error('no room');
      return work();
    },
    failed,
    stop.signal,
  );
  await vi.waitFor(() => expect(failed).toHaveBeenCalledTimes(2));
  expect(await db.indexed.count()).toBe(0);
  hasRoom = true;
  await keep(db, [{ title: 'second' }]);
  await vi.waitFor(async () => expect(await db.indexed.count()).toBe(2));
  stop.abort();
});

test('a library of version 1 is listed at once, and searched as it is indexed', async () => {
  const name = `old ${v7()}`;
  const { id } = await aVersionOneLibrary(name);
  const db = openDatabase(name);
  expect((await queryArticles(db, { colour: 'green', tag: 'a' })).ids).toEqual([id]);
  expect((await search(db, 'margin')).ids).toEqual([id]);
  await indexAll(db);
  expect((await search(db, 'margin')).ids).toEqual([id]);
  expect(await db.highlights.count()).toBe(1);
});
