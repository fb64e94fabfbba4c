/** One field of an article's words. Each has rows of its own, so that a note rewrites no article's text. */
export const fields = ['title', 'notes', 'text'] as const;
export type Field = (typeof fields)[number];

/** Articles a row, by their number: what an article that is added rewrites stays small. */
const BLOCK = 4096;

/** Where a word stands, in one field of up to 4096 articles. */
export interface PostingRow {
  readonly term: string;
  /** `partOf(field, number)`. */
  readonly part: number;
  /** Articles in the row. */
  readonly count: number;
  /** The highest number in the row: one that is added behind it needs no decoding. */
  readonly last: number;
  /**
   * For each article in the order of their numbers: what its number lies above the one before, how many places,
   * and each place above the one before; all in LEB128. The first lies above one less than its block's first.
   */
  readonly data: Uint8Array;
  /** `checksum(data)`. */
  readonly check: number;
}

/** The places of one word in one article's field: counted in words, growing. */
export interface Posting {
  readonly number: number;
  readonly places: readonly number[];
}

/** Thrown where a row is not what was written; the index is then built anew. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex';
}

export function partOf(field: Field, number: number): number {
  return Math.floor(number / BLOCK) * fields.length + fields.indexOf(field);
}

export function fieldOf(part: number): Field {
  return fields[part % fields.length] ?? 'text';
}

function baseOf(part: number): number {
  return Math.floor(part / fields.length) * BLOCK - 1;
}

/** FNV-1a, 32 bits. http://www.isthe.com/chongo/tech/comp/fnv/ */
function checksum(data: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < data.length; at += 1) hash = Math.imul(hash ^ (data[at] ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Throws `DamagedIndex` for a row that is not as it was written. */
export function assertWhole({ data, check }: PostingRow): void {
  if (!(data instanceof Uint8Array) || checksum(data) !== check) throw new DamagedIndex();
}

/** Adds articles to a row and takes articles out of it; null when none is left. `added` wins over `removed`. */
export function edited(
  term: string,
  part: number,
  row: PostingRow | undefined,
  added: readonly Posting[],
  removed: ReadonlySet<number>,
): PostingRow | null {
  const last = row?.last ?? baseOf(part);
  const sorted = [...added].sort((a, b) => a.number - b.number);
  const first = sorted[0]?.number ?? 0;
  const isBehind = first > last && ![...removed].some((number) => number <= last);
  if (row && !isBehind) {
    assertWhole(row);
    const stays = decode(row).filter(
      ({ number }) => !removed.has(number) && !sorted.some((one) => one.number === number),
    );
    const all = [...stays, ...sorted].sort((a, b) => a.number - b.number);
    return all.length > 0 ? rowOf(term, part, 0, new Uint8Array(), all, baseOf(part)) : null;
  }
  if (sorted.length === 0) return row ?? null;
  return rowOf(term, part, row?.count ?? 0, row?.data ?? new Uint8Array(), sorted, last);
}

function rowOf(
  term: string,
  part: number,
  count: number,
  start: Uint8Array,
  postings: readonly Posting[],
  base: number,
): PostingRow {
  const bytes: number[] = [];
  let before = base;
  for (const { number, places } of postings) {
    write(bytes, number - before);
    write(bytes, places.length);
    let place = 0;
    for (const next of places) {
      write(bytes, next - place);
      place = next;
    }
    before = number;
  }
  const data = new Uint8Array(start.length + bytes.length);
  data.set(start);
  data.set(bytes, start.length);
  return { term, part, count: count + postings.length, last: before, data, check: checksum(data) };
}

function write(bytes: number[], value: number): void {
  let rest = value;
  while (rest > 0x7f) {
    bytes.push((rest & 0x7f) | 0x80);
    rest >>>= 7;
  }
  bytes.push(rest);
}

/** All articles of a row with their places. */
function decode(row: PostingRow): Posting[] {
  const found: Posting[] = [];
  eachPosting(row, (number, _, places) => found.push({ number, places: places() }));
  return found;
}

/**
 * Calls `visit` for each article of a row with its number and how often the word stands in it; `places` reads
 * where, and only when it is called within the visit.
 */
export function eachPosting(
  { data, part, count }: PostingRow,
  visit: (number: number, count: number, places: () => number[]) => void,
): void {
  let at = 0;
  let number = baseOf(part);
  const read = () => {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = data[at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value;
  };
  for (let left = count; left > 0; left -= 1) {
    number += read();
    const places = read();
    const start = at;
    for (let skip = places; skip > 0; skip -= 1) while ((data[at++] ?? 0) > 0x7f);
    const end = at;
    visit(number, places, () => {
      at = start;
      let place = 0;
      const all = Array.from({ length: places }, () => (place += read()));
      at = end;
      return all;
    });
  }
}
