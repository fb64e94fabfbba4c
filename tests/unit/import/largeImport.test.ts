import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Parsed } from '../../../utils/import/parsed';
import { applyImport } from '../../../utils/library/importing/applyImport';
import { colours } from '../../../utils/model/colour';
import type { ArticleId, HighlightId } from '../../../utils/model/ids';
import { asSuggested } from '../../../utils/model/importPlan';
import type { Sighting } from '../../../utils/model/records';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { rowsAmong, rowsOf } from '../../../utils/storage/rowsAmong';
import { rebuildShelf } from '../../../utils/storage/shelf/rebuildShelf';
import { CHUNK, idAt } from '../../../utils/storage/shelf/ShelfChunk';
import { freshDatabase } from '../../support/freshDatabase';
import { aHighlight, anArticle } from '../export/records';
import { contentsOf, repeatable } from './libraryUnderTest';

vi.setConfig({ testTimeout: 60_000 });

const around = repeatable();
const ARTICLES = 110;
const EACH = 20;

/** Passages of all articles in turn, so that those of one article are far apart in the file. */
function scattered(): Parsed {
  const id = (at: number) => `01930d5e-0001-7000-8000-${String(at).padStart(12, '0')}` as ArticleId;
  const articles = Array.from({ length: ARTICLES }, (_, at) => {
    const address = `https://example.org/${at}`;
    return anArticle({ id: id(at), title: `Article ${at}`, address, tags: [`t${at % 7}`] });
  });
  const highlights = Array.from({ length: ARTICLES * EACH }, (_, at) =>
    aHighlight(at + 1, {
      articleId: id(at % ARTICLES),
      colour: colours[at % colours.length] ?? 'yellow',
      note: at % 11 === 0 ? 'Why?' : '',
      tags: at % 13 === 0 ? [`p${at % 3}`] : [],
    }),
  );
  return {
    articles: articles.map((record) => ({ ...record, record })),
    highlights: highlights.map((record, at) => ({
      ...record,
      article: at % ARTICLES,
      selector: null,
      record,
    })),
    problems: [],
  };
}

/** What the shelf says of each article, whatever place it has there. */
async function onTheShelf(db: KantlijnDatabase): Promise<Map<ArticleId, unknown>> {
  const said = new Map<ArticleId, unknown>();
  for (const chunk of await db.shelf.toArray()) {
    for (let slot = 0; slot < CHUNK; slot += 1) {
      const id = idAt(chunk, slot);
      if (!id) continue;
      const { flags, highlights, strings, tags, passageTags } = chunk;
      const words = [tags, passageTags].map((column) => strings[column[slot] ?? 0]);
      said.set(id, [flags[slot], highlights[slot], ...words]);
    }
  }
  return said;
}

test('a large file in any order puts on the shelf what its records say', async () => {
  const db = freshDatabase();
  const parsed = scattered();
  const shares: number[] = [];
  const { value } = await applyImport(db, around, parsed, asSuggested, (share) =>
    shares.push(share),
  );
  expect(value.articles.fresh).toBe(ARTICLES);
  expect(value.highlights.fresh).toBe(ARTICLES * EACH);
  expect(shares.at(-1)).toBe(1);
  const { highlights } = await contentsOf(db);
  expect(highlights).toEqual(parsed.highlights.map(({ record }) => record));
  const kept = await onTheShelf(db);
  expect(await db.stale.count()).toBe(ARTICLES);
  await db.transaction('rw', db.tables, () => rebuildShelf((name) => db.table(name)));
  expect(kept).toEqual(await onTheShelf(db));
});

test('a record that is there already stops the whole', async () => {
  const db = freshDatabase();
  const parsed = scattered();
  const [first] = parsed.highlights;
  // Planned as new, and there by the time that it is written: no row is ever written over.
  const { bulkAdd } = db.highlights;
  vi.spyOn(db.highlights, 'bulkAdd').mockImplementationOnce((async (rows: never) => {
    await db.highlights.put(first?.record as never);
    return bulkAdd.call(db.highlights, rows);
  }) as never);
  await expect(applyImport(db, around, parsed, asSuggested)).rejects.toThrow();
  expect([await db.articles.count(), await db.highlights.count()]).toEqual([0, 0]);
  expect([await db.shelf.count(), await db.stale.count()]).toEqual([0, 0]);
});

describe('many rows by their keys', () => {
  const key = (at: number) =>
    `01930d5e-0000-7000-8000-${String(at).padStart(12, '0')}` as HighlightId;
  const numbers = (most: number) => fc.uniqueArray(fc.nat(most), { maxLength: 260 });
  const cases = fc
    .integer({ min: 1, max: 2_000 })
    .chain((most) => fc.record({ held: numbers(most), asked: numbers(most) }));

  async function holding(held: readonly number[]): Promise<KantlijnDatabase> {
    const db = freshDatabase();
    const row = { status: 'orphan', score: 0, seenAt: 0 };
    const rows = held.map((at) => ({ ...row, highlightId: key(at) }) as unknown as Sighting);
    await db.sightings.bulkPut(rows);
    return db;
  }

  test('are those that the table has, however many others lie between', async () => {
    await fc.assert(
      fc.asyncProperty(cases, async ({ held, asked }) => {
        const db = await holding(held);
        const keys = asked.map(key);
        const wanted = asked
          .filter((at) => held.includes(at))
          .map(key)
          .sort();
        const idsOf = (rows: readonly Sighting[]) => rows.map((row) => row.highlightId).sort();
        const found = await rowsOf(db.sightings, keys);
        expect(idsOf(found)).toEqual(wanted);
        const below = await db.transaction('r', db.sightings, ({ idbtrans }) =>
          rowsAmong<Sighting>(db.sightings.core, idbtrans as never, keys),
        );
        expect(idsOf(below)).toEqual(wanted);
        await db.delete();
      }),
      { numRuns: 40 },
    );
  });
});
