import type { ArticleId } from '../../model/ids';
import type { ListRequest, ListResult, ListSort } from '../../model/listing';
import type { KantlijnDatabase } from '../openDatabase';
import { type Found, findWords } from '../search/findWords';
import { FacetCounter } from '../shelf/countFacets';
import { evaluate, type NumberSet } from '../shelf/evaluate';
import { filterGroups, groups } from '../shelf/filterGroups';
import { readShelf, type Shelf } from '../shelf/Shelf';
import { CHUNK, flag, type ShelfChunk } from '../shelf/ShelfChunk';

/**
 * The articles that a request asks for, as ids in order, with counts for its filters. Reads the shelf and the words that are
 * asked for, and no article: see `articleRows` for those that are shown.
 */
export async function queryArticles(
  db: KantlijnDatabase,
  request: ListRequest = {},
): Promise<ListResult> {
  return db.transaction(
    'r',
    [db.shelf, db.places, db.postings, db.stale, db.meta, db.articles, db.highlights, db.snapshots],
    async () => {
      const reading = readShelf(db);
      const found = await findWords(db, reading, request.query ?? null);
      const shelf = await reading;
      const asked = request.query
        ? evaluate(
            request.query,
            shelf,
            (leaf) => found.sets.get(leaf) ?? new Uint8Array(shelf.size),
          )
        : null;
      const { numbers, facets } = pass(shelf, request, asked);
      const sort = request.sort ?? (found.scores ? 'relevance' : 'saved');
      const titles = sort === 'title' ? await ranksOfTitles(db, shelf) : null;
      const keyOf = sortKeys(shelf, sort, found, titles);
      const descending = request.descending ?? sort !== 'title';
      const ids: ArticleId[] = [];
      for (const number of inOrder(shelf, numbers, keyOf, descending)) {
        const id = shelf.idOf(number);
        if (id) ids.push(id);
      }
      return { ids, facets, unsearched: found.unsearched, damaged: found.damaged };
    },
  );
}

function pass(shelf: Shelf, request: ListRequest, asked: NumberSet | null) {
  const tests = filterGroups(request);
  const counter = new FacetCounter();
  const numbers: number[] = [];
  for (const chunk of shelf.chunks) {
    const failed = failures(
      chunk,
      tests.map(({ bit, test }) => ({ bit, test: test(chunk) })),
      asked,
    );
    failed.forEach((fails, slot) => {
      if (fails === 0) numbers.push(chunk.chunk * CHUNK + slot);
    });
    counter.addChunk(chunk, failed);
  }
  return { numbers, facets: counter.facets() };
}

/** For each place the bits of the filters that it does not pass; -1 where there is no article. */
function failures(
  { chunk, flags }: ShelfChunk,
  tests: readonly { readonly bit: number; readonly test: (slot: number) => boolean }[],
  asked: NumberSet | null,
): Int16Array {
  const failed = new Int16Array(CHUNK).fill(-1);
  for (let slot = 0; slot < CHUNK; slot += 1) {
    if (!((flags[slot] ?? 0) & flag.present)) continue;
    let fails = asked && !asked[chunk * CHUNK + slot] ? groups.other : 0;
    for (const { bit, test } of tests) if (!test(slot)) fails |= bit;
    failed[slot] = fails;
  }
  return failed;
}

type KeyOf = (number: number) => number;

function sortKeys(shelf: Shelf, sort: ListSort, found: Found, titles: KeyOf | null): KeyOf {
  if (sort === 'title' && titles) return titles;
  if (sort === 'relevance' && found.scores) return (number) => found.scores?.[number] ?? 0;
  const byChunk = new Map(shelf.chunks.map((chunk) => [chunk.chunk, columnFor(chunk, sort)]));
  return (number) => byChunk.get(Math.floor(number / CHUNK))?.[number % CHUNK] ?? 0;
}

function columnFor(chunk: ShelfChunk, sort: ListSort) {
  if (sort === 'updated') return chunk.updatedAt;
  if (sort === 'length') return chunk.words;
  return sort === 'progress' ? chunk.progress : chunk.savedAt;
}

async function ranksOfTitles(db: KantlijnDatabase, shelf: Shelf): Promise<KeyOf> {
  const ids = await db.places.orderBy('titleKey').primaryKeys();
  const ranks = new Map(ids.map((id, rank) => [id as string, rank]));
  return (number) => ranks.get(shelf.idOf(number) ?? '') ?? 0;
}

/** Equal ones stand as they were saved, the newest first. */
function inOrder(
  shelf: Shelf,
  /** Growing. */
  numbers: readonly number[],
  keyOf: KeyOf,
  descending: boolean,
): Uint32Array {
  const sign = descending ? -1 : 1;
  const keys = new Float64Array(shelf.size);
  let isReversed = true;
  let before = Number.POSITIVE_INFINITY;
  for (const number of numbers) {
    const key = sign * keyOf(number);
    isReversed &&= key <= before;
    keys[number] = key;
    before = key;
  }
  // As saved, the newest first: what most lists are is a list of numbers backwards.
  if (isReversed) return Uint32Array.from(numbers).reverse();
  return Uint32Array.from(numbers).sort((a, b) => (keys[a] ?? 0) - (keys[b] ?? 0) || b - a);
}
