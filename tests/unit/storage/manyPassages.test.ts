import fc from 'fast-check';
import { expect, test } from 'vitest';
import { saveArticle } from '../../../utils/library/saveArticle';
import { surroundings } from '../../../utils/library/surroundings';
import { colours } from '../../../utils/model/colour';
import type { ArticleId, HighlightId } from '../../../utils/model/ids';
import type { Highlight, Sighting } from '../../../utils/model/records';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { emptyChunk, putPassages, type ShelfChunk } from '../../../utils/storage/shelf/ShelfChunk';
import { freshLibrary, preparedPage } from '../../support/freshLibrary';
import { countReads } from './countReads';

/** So many that the shelf does not read them all for one that changes. */
const MANY = 90;

const idOf = (number: number) =>
  `01930d5e-b000-7000-8000-${String(number).padStart(12, '0')}` as HighlightId;

const said = fc.record({
  // Mostly one pen and no note: then each change may be the first, or take the last.
  colour: fc.oneof(
    { weight: 9, arbitrary: fc.constant('yellow' as const) },
    fc.constantFrom(...colours),
  ),
  note: fc.oneof({ weight: 9, arbitrary: fc.constant('') }, fc.constant('Why?'), fc.constant(' ')),
  tags: fc.oneof(
    { weight: 9, arbitrary: fc.constant([]) },
    fc.constantFrom(['a'], ['A'], ['b', 'a'], ['c/d']),
  ),
  deletedAt: fc.oneof({ weight: 3, arbitrary: fc.constant(null) }, fc.constant(7)),
});
const step = fc.record({
  on: fc.uniqueArray(fc.nat(MANY), { minLength: 1, maxLength: 4 }),
  said,
  kind: fc.constantFrom('put', 'put', 'put', 'lose', 'find', 'delete'),
});

function passage(number: number, articleId: ArticleId, change: Partial<Highlight>): Highlight {
  const quote = `Passage ${number}`;
  return {
    id: idOf(number),
    articleId,
    selectorSets: [[{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }]],
    quote,
    colour: 'yellow',
    note: '',
    tags: [],
    order: number,
    createdAt: 1,
    updatedAt: 1,
    deletedAt: null,
    revision: 1,
    ...change,
  };
}

/** What a chunk tells of the passages of the one article in it. */
function told(chunk: ShelfChunk | undefined) {
  const passages = (chunk?.flags[0] ?? 0) & 0b11111110000;
  return [passages, chunk?.highlights[0], chunk?.strings[chunk.passageTags[0] ?? 0]];
}

async function expected(db: KantlijnDatabase) {
  const lost = await db.sightings.filter(({ status }) => status === 'orphan').primaryKeys();
  const chunk = emptyChunk(0);
  const all = await db.highlights.toArray();
  putPassages(chunk, 0, all, ({ id }) => lost.includes(id));
  return told(chunk);
}

test('what the list tells of an article with many passages is what they say, whatever becomes of few of them', async () => {
  const steps = fc.array(step, { minLength: 1, maxLength: 25 });
  await fc.assert(
    fc.asyncProperty(steps, async (all) => {
      const { db } = freshLibrary();
      const { value: articleId } = await saveArticle(db, surroundings, preparedPage('one'));
      await db.highlights.bulkPut(
        Array.from({ length: MANY }, (_, number) => passage(number, articleId, {})),
      );
      for (const { on, said: change, kind } of all) {
        if (kind === 'put')
          await db.highlights.bulkPut(on.map((n) => passage(n, articleId, change)));
        else if (kind === 'delete') await db.highlights.bulkDelete(on.map(idOf));
        else {
          const status = kind === 'lose' ? 'orphan' : 'anchored';
          const seen = { status, score: 1, at: 1, foundAt: null } as const;
          await db.sightings.bulkPut(on.map((n): Sighting => ({ highlightId: idOf(n), ...seen })));
        }
        expect(told(await db.shelf.get(0))).toEqual(await expected(db));
      }
      await db.delete();
    }),
    { numRuns: 30 },
  );
});

test('one passage of many is written without reading the others', async () => {
  const { db } = freshLibrary();
  const rows = countReads(db);
  const { value: articleId } = await saveArticle(db, surroundings, preparedPage('one'));
  await db.highlights.bulkPut(
    Array.from({ length: 500 }, (_, number) => passage(number, articleId, {})),
  );
  expect(rows.read).toBeGreaterThan(499);
  rows.read = 0;
  await db.highlights.put(passage(7, articleId, { note: 'Why?' }));
  expect(rows.read).toBeLessThan(200);
  expect(told(await db.shelf.get(0))).toEqual(await expected(db));
});
