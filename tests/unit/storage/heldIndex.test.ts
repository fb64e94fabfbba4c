import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { ArticleId } from '../../../utils/model/ids';
import { parseQuery } from '../../../utils/model/query/parseQuery';
import { type KantlijnDatabase, openDatabase } from '../../../utils/storage/openDatabase';
import { prepareSearch } from '../../../utils/storage/queries/prepareSearch';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { HeldRows } from '../../../utils/storage/search/HeldRows';
import { rebuildIndex } from '../../../utils/storage/search/mendIndex';
import {
  eachEntry,
  isWhole,
  type PostingRow,
  RowBuilder,
} from '../../../utils/storage/search/postingRows';
import { freshDatabase } from '../../support/freshDatabase';
import { indexAll, keep } from './library';

async function idsFor(db: KantlijnDatabase, text: string): Promise<readonly ArticleId[]> {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(text);
  return (await queryArticles(db, { query: parsed.query })).ids;
}

const requests = ['get', 'getAll', 'getAllKeys', 'count', 'openCursor', 'openKeyCursor'] as const;

/** How often the database is asked for something meanwhile. */
async function asking(work: () => Promise<unknown>): Promise<number> {
  const spies = requests.map((name) => vi.spyOn(IDBObjectStore.prototype, name));
  await work();
  const count = spies.reduce((sum, spy) => sum + spy.mock.calls.length, 0);
  for (const spy of spies) spy.mockRestore();
  return count;
}

test('the same words again, and others beside them, ask the database only whether something changed', async () => {
  const db = freshDatabase();
  const ids = await keep(db, [{ title: 'kast', text: 'een kast' }]);
  await indexAll(db);
  await keep(db, [{ title: 'waiting' }]);
  const text = 'kast "een kast"';
  expect(await asking(async () => expect(await idsFor(db, text)).toEqual(ids))).toBeGreaterThan(1);
  expect(await asking(async () => expect(await idsFor(db, text)).toEqual(ids))).toBe(1);
  expect(await asking(async () => expect(await idsFor(db, 'eend')).toEqual([]))).toBe(1);
});

test('once a search is prepared, the first one reads nothing but its words', async () => {
  const writer = freshDatabase();
  const ids = await keep(writer, [{ title: 'kast', text: 'een kast', tags: ['kast'] }]);
  await indexAll(writer);
  const cold = openDatabase(writer.name);
  const prepared = openDatabase(writer.name);
  const search = (db: KantlijnDatabase) =>
    asking(async () => expect(await idsFor(db, '"kast"')).toEqual(ids));
  await prepareSearch(prepared);
  expect(await search(cold)).toBeGreaterThan(2);
  expect(await search(prepared)).toBe(2);
  cold.close();
  prepared.close();
});

test('what another page changes is seen, though the index was read before', async () => {
  const writer = freshDatabase();
  const reader = openDatabase(writer.name);
  const [id] = (await keep(writer, [{ title: 'before', text: 'same' }])) as [ArticleId];
  await indexAll(writer);
  expect(await idsFor(reader, 'before')).toEqual([id]);
  for (const title of ['after', 'later']) {
    await writer.articles.update(id, { title });
    expect(await idsFor(reader, 'before OR (after OR later)')).toEqual([id]);
    expect(await idsFor(reader, 'before')).toEqual([]);
    expect(await idsFor(reader, title)).toEqual([id]);
  }
  await writer.snapshots.update(id, { text: 'same again', hash: 'another' });
  expect(await idsFor(reader, 'again')).toEqual([id]);
  await indexAll(writer);
  expect(await idsFor(reader, 'after')).toEqual([]);
  expect(await idsFor(reader, 'later again')).toEqual([id]);
  // As many segments as are merged, each read on the way.
  const all = [id];
  for (let at = 0; at < 9; at += 1) {
    all.push(...(await keep(writer, [{ title: `other ${at}`, text: 'same' }])));
    await indexAll(writer);
    expect([...(await idsFor(reader, 'same'))].sort()).toEqual([...all].sort());
  }
  await writer.articles.delete(id);
  await rebuildIndex(writer);
  await indexAll(writer);
  expect([...(await idsFor(reader, 'same'))].sort()).toEqual(all.slice(1).sort());
  reader.close();
});

test('a live search follows what changes, though it asks only whether something did', async () => {
  const db = freshDatabase();
  const ids = await keep(db, [{ title: 'kast' }]);
  await indexAll(db);
  await idsFor(db, 'kast');
  const told: (readonly ArticleId[])[] = [];
  const watch = liveQuery(() => idsFor(db, 'kast')).subscribe((own) => told.push(own));
  await vi.waitFor(() => expect(told.at(-1)).toEqual(ids));
  await db.articles.update(ids[0] as ArticleId, { title: 'stoel' });
  await vi.waitFor(() => expect(told.at(-1)).toEqual([]));
  await keep(db, [{ title: 'stoel', text: 'kast' }]);
  await vi.waitFor(() => expect(told.at(-1)).toHaveLength(1));
  await indexAll(db);
  await db.articles.clear();
  await vi.waitFor(() => expect(told.at(-1)).toEqual([]));
  watch.unsubscribe();
});

test('the words of a row from one on are those that an unhurried reading finds', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '\u0001', '東'), maxLength: 5 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { minLength: 1, maxLength: 30 }), word, (words, from) => {
      const builder = new RowBuilder(1);
      const sorted = words.toSorted();
      for (const [at, term] of sorted.entries()) builder.add(term, new Uint8Array(at % 3).fill(at));
      const row = builder.last() as PostingRow;
      expect(isWhole(row)).toBe(true);
      const found: [string, number][] = [];
      const note = ({ term, start, end }: { term: string; start: number; end: number }) =>
        found.push([term, end - start]) > 0;
      eachEntry(row, note, from);
      const all = sorted.map((term, at): [string, number] => [term, at % 3]);
      expect(found).toEqual(all.filter(([term]) => term >= from));
    }),
  );
});

test('of the rows that were read, those asked for last are kept, and only some megabytes', () => {
  const held = new HeldRows();
  const aRow = (part: number): PostingRow => ({
    term: 'a',
    part,
    data: new Uint8Array(1_000_000),
    check: 0,
  });
  for (let part = 0; part < 30; part += 1) {
    held.keep(String(part), aRow(part));
    expect(held.get('0')).toBeDefined();
  }
  const kept = Array.from({ length: 30 }, (_, part) => held.get(String(part))).filter(Boolean);
  expect(kept.length).toBeGreaterThan(2);
  expect(kept.length).toBeLessThan(12);
  expect(held.get('29')).toBeDefined();
  expect(held.get('1')).toBeUndefined();
});
