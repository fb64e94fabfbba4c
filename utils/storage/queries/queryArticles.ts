import type { Transaction } from 'dexie';
import type { ArticleId } from '../../model/ids';
import type { ListRequest, ListResult } from '../../model/listing';
import type { Query } from '../../model/query/query';
import type { KantlijnDatabase } from '../openDatabase';
import { findWords, NO_WORDS, wordLeavesOf } from '../search/findWords';
import { countFacets } from '../shelf/countFacets';
import { evaluate, type NumberSet } from '../shelf/evaluate';
import { filterGroups } from '../shelf/filterGroups';
import { readShelf, type Shelf } from '../shelf/Shelf';
import { CHUNK, flag, type ShelfChunk } from '../shelf/ShelfChunk';
import { readStamps } from '../shelf/stamps';
import { inOrder } from './inOrder';
import { ranksOfTitles, sortKeys } from './sortKeys';

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
    async (transaction) => {
      const all = await read(db, request);
      // Where the index is damaged, other words may still be read.
      if (!all.found.damaged) endReading(transaction);
      return listOf(request, all);
    },
  );
}

/** Lets the database end a transaction in which all is read while that is worked out, so that its end is not waited for. */
function endReading({ parent, idbtrans }: Transaction): void {
  if (!parent) idbtrans.commit();
}

function listOf(
  request: ListRequest,
  { shelf, found, titles }: Awaited<ReturnType<typeof read>>,
): ListResult {
  const { query, descending = request.sort !== 'title' } = request;
  const asked = query
    ? evaluate(query, shelf, (leaf) => found.sets.get(leaf) ?? new Uint8Array(shelf.size))
    : null;
  const { numbers, passed } = pass(shelf, request, asked);
  const sort = request.sort ?? (found.scores ? 'relevance' : 'saved');
  const ordered = inOrder(numbers, sortKeys(shelf, sort, found, titles), descending);
  shelf.expect(ordered);
  const ids: ArticleId[] = [];
  for (let at = 0; at < ordered.length; at += 1) {
    const id = shelf.idOf(ordered[at] ?? -1);
    if (id) ids.push(id);
  }
  const { unsearched, damaged } = found;
  return { ids, facets: once(() => countFacets(passed)), unsearched, damaged };
}

async function read(db: KantlijnDatabase, { query, sort }: ListRequest) {
  const { shelf, found } = await readFound(db, query ?? null);
  return { shelf, found, titles: sort === 'title' ? await ranksOfTitles(db, shelf) : null };
}

async function readFound(db: KantlijnDatabase, query: Query | null) {
  const leaves = wordLeavesOf(query);
  if (leaves.length === 0) return { shelf: await readShelf(db), found: NO_WORDS };
  const stamps = readStamps(db.meta);
  const reading = readShelf(
    db,
    stamps.then(({ shelf }) => shelf),
  );
  const found = await findWords(db, reading, stamps, leaves);
  return { shelf: await reading, found };
}

/** The numbers of the articles that pass all filters, in order, and what each chunk's articles fail by, for the counts. */
function pass(shelf: Shelf, request: ListRequest, asked: NumberSet | null) {
  const tests = filterGroups(request);
  const passed: [ShelfChunk, Int16Array][] = [];
  const numbers: number[] = [];
  for (const chunk of shelf.chunks) {
    // Of most chunks, a rare word asks for nothing.
    if (asked && !asked.subarray(chunk.chunk * CHUNK, (chunk.chunk + 1) * CHUNK).includes(1))
      continue;
    const failed = failures(
      chunk,
      tests.map(({ bit, test }) => ({ bit, test: test(chunk) })),
      asked,
    );
    for (let slot = 0; slot < CHUNK; slot += 1)
      if (failed[slot] === 0) numbers.push(chunk.chunk * CHUNK + slot);
    passed.push([chunk, failed]);
  }
  return { numbers, passed };
}

function once<T>(work: () => T): () => T {
  let done: { readonly value: T } | null = null;
  return () => {
    done ??= { value: work() };
    return done.value;
  };
}

/** For each place the bits of the filters that it does not pass; -1 where there is no article, or none that was asked for. */
function failures(
  { chunk, flags }: ShelfChunk,
  tests: readonly { readonly bit: number; readonly test: (slot: number) => boolean }[],
  asked: NumberSet | null,
): Int16Array {
  const failed = new Int16Array(CHUNK).fill(-1);
  for (let slot = 0; slot < CHUNK; slot += 1) {
    if (asked && !asked[chunk * CHUNK + slot]) continue;
    if (!((flags[slot] ?? 0) & flag.present)) continue;
    let fails = 0;
    for (let at = 0; at < tests.length; at += 1) {
      const own = tests[at];
      if (own && !own.test(slot)) fails |= own.bit;
    }
    failed[slot] = fails;
  }
  return failed;
}
