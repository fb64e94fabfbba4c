import type { Table } from 'dexie';
import type { Meta } from '../derived';
import { INDEX_STAMP } from '../shelf/stamps';
import type { PostingRow } from './postingRows';

/** A part of the index that is written once, whole, and later merged with others into a larger one. */
export interface Segment {
  /** By chance: what was half written when the browser closed can never be taken for another's. */
  readonly id: number;
  /** The first word of each of its rows, in order. */
  readonly firsts: readonly string[];
}

/** What the index consists of. Rows of no segment in it are left over from a write that was not finished. */
export interface Directory {
  readonly segments: readonly Segment[];
  /** By an article's number the segment whose words are the article's; 0 where it has none. Others that have it are out of date. */
  readonly owners: Uint32Array;
}

/** In `meta`. */
const DIRECTORY = 'indexDirectory';

/** Of each database the directory that was read last. A library of an older build has no stamp until it is changed. */
const held = new WeakMap<Table<Meta, string>, { stamp: unknown; directory: Directory }>();

/** Of an index in which nothing stands yet. */
export const emptyDirectory: Directory = { segments: [], owners: new Uint32Array() };

/** The directory that was read last, which may be another one by now; null before the first. */
export function heldDirectory(meta: Table<Meta, string>): Directory | null {
  return held.get(meta)?.directory ?? null;
}

/** `stampNow` is that of the directory, where it was read by the same transaction. */
export async function readDirectory(
  meta: Table<Meta, string>,
  stampNow?: Promise<unknown>,
): Promise<Directory> {
  const before = held.get(meta);
  const now = before && (await (stampNow ?? meta.get(INDEX_STAMP).then((row) => row?.value)));
  if (before && before.stamp === now) return before.directory;
  // At once, so that the stamp is this directory's.
  const [stamp, row] = (await meta.bulkGet([INDEX_STAMP, DIRECTORY])).map((own) => own?.value);
  const directory = (row as Directory | undefined) ?? emptyDirectory;
  if (stamp !== undefined) held.set(meta, { stamp, directory });
  return directory;
}

/** The rows of `meta` that keep a directory: to be written in one transaction with what it lists. */
export function directoryRows(value: Directory): Meta[] {
  return [
    { key: DIRECTORY, value },
    { key: INDEX_STAMP, value: crypto.randomUUID() },
  ];
}

/** An id that no other segment has, one of 2³² by chance; never 0, which says that an article has no segment. */
export function newSegmentId(): number {
  return 1 + Math.floor(Math.random() * (2 ** 32 - 1));
}

/** Keys of the rows of a segment that may hold a word, or words that start so when it is `open`. */
export function keysFor(
  { id, firsts }: Segment,
  term: string,
  open: boolean,
): [PostingRow['term'], number][] {
  const keys: [string, number][] = [];
  for (let at = Math.max(0, placeOf(firsts, term) - 1); at < firsts.length; at += 1) {
    const first = firsts[at] ?? '';
    if (first > term && !(open && first.startsWith(term))) break;
    keys.push([first, id]);
  }
  return keys;
}

/** How many of the sorted words are not above this one. */
function placeOf(firsts: readonly string[], term: string): number {
  let [low, high] = [0, firsts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? '') <= term) low = middle + 1;
    else high = middle;
  }
  return low;
}
