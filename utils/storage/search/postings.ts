import { ByteReader, type ByteWriter } from './bytes';

/** The fields of an article's words, in the order in which a posting holds them. */
export const fields = ['title', 'notes', 'text'] as const;
export type Field = (typeof fields)[number];

/** For each field the places of one word in one article: counted in words, growing. */
export type FieldPlaces = Partial<Record<Field, readonly number[]>>;

/** The postings of one word: bytes `start` to `end` of `data`. */
export interface PostingList {
  readonly data: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/**
 * Writes what a posting holds besides its article: which fields (a bit each), how often in each, then the places in
 * each, as differences.
 */
export function writeBody(into: ByteWriter, places: FieldPlaces): void {
  const own = fields.map((field) => places[field] ?? []);
  writeCounts(
    into,
    own.map(({ length }) => length),
  );
  for (const list of own) {
    let before = 0;
    for (const place of list) {
      into.number(place - before);
      before = place;
    }
  }
}

/** Writes a body without places: all that `eachPosting` tells but these. */
export function writeCounts(into: ByteWriter, counts: readonly number[]): void {
  into.number(counts.reduce((mask, count, at) => mask | (count > 0 ? 1 << at : 0), 0));
  for (const count of counts) if (count > 0) into.number(count);
}

/** Writes a posting behind that of the article `before` (-1 for none), which has a lower number. */
export function writePosting(
  into: ByteWriter,
  before: number,
  number: number,
  body: Uint8Array,
): void {
  into.number(number - before);
  into.number(body.length);
  into.bytes(body);
}

/** Calls `visit` for each article of a list, by growing number, with where in `data` the posting's body is. */
export function eachBody(
  { data, start, end }: PostingList,
  visit: (number: number, start: number, end: number) => void,
): void {
  const reader = new ByteReader(data, start);
  let number = -1;
  while (reader.at < end) {
    number += reader.number();
    const length = reader.number();
    const body = reader.at;
    reader.at = body + length;
    visit(number, body, reader.at);
  }
}

/**
 * Calls `visit` for each article of a list with its number and how often the word stands in each field, in the order of
 * `fields`; `placesOf` reads where, within the visit only. `counts` is the same array at each call.
 */
export function eachPosting(
  { data, start, end }: PostingList,
  visit: (number: number, counts: ArrayLike<number>, placesOf: (field: number) => number[]) => void,
): void {
  const counts = new Uint32Array(fields.length);
  const reader = new ByteReader(data, start);
  let [number, first] = [-1, 0];
  const placesOf = (field: number) => placesIn(reader, first, counts, field);
  while (reader.at < end) {
    number += reader.number();
    const length = reader.number();
    const next = reader.at + length;
    const mask = reader.number();
    for (let field = 0; field < counts.length; field += 1)
      counts[field] = mask & (1 << field) ? reader.number() : 0;
    first = reader.at;
    visit(number, counts, placesOf);
    reader.at = next;
  }
}

function placesIn(
  reader: ByteReader,
  first: number,
  counts: ArrayLike<number>,
  wanted: number,
): number[] {
  reader.at = first;
  for (let field = 0; field < wanted; field += 1)
    for (let left = counts[field] ?? 0; left > 0; left -= 1) reader.number();
  let place = 0;
  return Array.from({ length: counts[wanted] ?? 0 }, () => (place += reader.number()));
}
