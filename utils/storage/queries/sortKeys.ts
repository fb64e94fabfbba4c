import type { ListSort } from '../../model/listing';
import type { KantlijnDatabase } from '../openDatabase';
import type { Found } from '../search/findWords';
import type { Shelf } from '../shelf/Shelf';
import { CHUNK, type ShelfChunk } from '../shelf/ShelfChunk';

/** What an article, given by its number on the shelf, is ordered by. */
export type KeyOf = (number: number) => number;

/** `titles` as of `ranksOfTitles`, where these are asked for. */
export function sortKeys(shelf: Shelf, sort: ListSort, found: Found, titles: KeyOf | null): KeyOf {
  if (sort === 'title' && titles) return titles;
  if (sort === 'relevance' && found.scores) {
    const scores = bitsOf(found.scores);
    return (number) => scores[number] ?? 0;
  }
  const byChunk = new Map(shelf.chunks.map((chunk) => [chunk.chunk, columnFor(chunk, sort)]));
  return (number) => byChunk.get(Math.floor(number / CHUNK))?.[number % CHUNK] ?? 0;
}

function columnFor(chunk: ShelfChunk, sort: ListSort) {
  if (sort === 'updated') return chunk.updatedAt;
  if (sort === 'length') return chunk.words;
  return sort === 'progress' ? bitsOf(chunk.progress) : chunk.savedAt;
}

/** The bits of floats that are not below zero: whole numbers that stand in the same order. */
function bitsOf({ buffer, byteOffset, length }: Float32Array): Uint32Array {
  return new Uint32Array(buffer, byteOffset, length);
}

const titleRanks = new WeakMap<Shelf, KeyOf>();

/** The place of each article among all titles. Read once for a shelf: no title changes without it. */
export async function ranksOfTitles(db: KantlijnDatabase, shelf: Shelf): Promise<KeyOf> {
  const known = titleRanks.get(shelf);
  if (known) return known;
  const ids = await db.places.orderBy('titleKey').primaryKeys();
  const ranks = new Map(ids.map((id, rank) => [id, rank]));
  const byNumber = Uint32Array.from({ length: shelf.size }, (_, number) => {
    const id = shelf.idOf(number);
    return (id && ranks.get(id)) ?? 0;
  });
  const keyOf = (number: number) => byNumber[number] ?? 0;
  titleRanks.set(shelf, keyOf);
  return keyOf;
}
