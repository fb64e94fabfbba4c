import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { ArticleId } from '../../../utils/model/ids';
import { parseQuery } from '../../../utils/model/query/parseQuery';
import { type KantlijnDatabase, openDatabase } from '../../../utils/storage/openDatabase';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { HeldRows } from '../../../utils/storage/search/HeldRows';
import { rebuildIndex } from '../../../utils/storage/search/mendIndex';
import {
  eachEntry,
  isWhole,
  type PostingRow,
  RowBuilder,
} from '../../../utils/storage/search/postingRows';
import { freshDatabase, indexAll, keep } from './library';

async function idsFor(db: KantlijnDatabase, text: string): Promise<readonly ArticleId[]> {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(text);
  return (await queryArticles(db, { query: parsed.query })).ids;
}

test('what a search has read is not read again by the next', async () => {
  const db = freshDatabase();
  const ids = await keep(db, [{ title: 'kast', text: 'een kast' }]);
  await indexAll(db);
  const asked = vi.spyOn(db.postings, 'bulkGet');
  expect(await idsFor(db, 'kast "een kast"')).toEqual(ids);
  expect(asked).toHaveBeenCalled();
  asked.mockClear();
  expect(await idsFor(db, 'kast "een kast"')).toEqual(ids);
  expect(asked).not.toHaveBeenCalled();
});

test('what another page changes is seen, though the index was read before', async () => {
  const writer = freshDatabase();
  const reader = openDatabase(writer.name);
  const [id] = (await keep(writer, [{ title: 'before', text: 'same' }])) as [ArticleId];
  await indexAll(writer);
  expect(await idsFor(reader, 'before')).toEqual([id]);
  await writer.articles.update(id, { title: 'after' });
  for (const settle of [async () => {}, () => indexAll(writer)]) {
    await settle();
    expect(await idsFor(reader, 'before')).toEqual([]);
    expect(await idsFor(reader, 'after')).toEqual([id]);
  }
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
