import { ByteReader, ByteWriter } from './bytes';
import type { PostingList } from './postings';

/**
 * Some words of a segment, one behind the other in the order of their UTF-16 units, with the articles of each. `data` holds for each word: how much
 * of the word before it starts with, how many units follow, these, how many bytes its postings take, and these.
 */
export interface PostingRow {
  /** The first word. */
  readonly term: string;
  /** The segment's id. */
  readonly part: number;
  readonly data: Uint8Array;
  /** `checksum(data)`. */
  readonly check: number;
}

/** A word with its articles. */
export interface Entry extends PostingList {
  readonly term: string;
}

/** Thrown where a row is not what was written, or is gone; the index is then built anew. */
export class DamagedIndex extends Error {
  override readonly name = 'DamagedIndex';
}

/** Bytes of a row: few rows make a quick build, small ones a quick look-up. Postings of one word are never parted. */
const FULL = 16_384;

/**
 * FNV-1a over words of 32 bits, in the order of bytes of this machine, the last filled up with zeros.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
function checksum(data: Uint8Array): number {
  let hash = 0x811c9dc5;
  const whole = data.length >> 2;
  // Views of words must begin at one; what is read from the database does.
  const { buffer, byteOffset } = data.byteOffset % 4 === 0 ? data : data.slice();
  const words = new Int32Array(buffer, byteOffset, whole);
  for (let at = 0; at < whole; at += 1) hash = step(hash, words[at] ?? 0);
  const rest = data.subarray(4 * whole);
  if (rest.length > 0) {
    const last = new Uint8Array(4);
    last.set(rest);
    hash = step(hash, new Int32Array(last.buffer)[0] ?? 0);
  }
  return hash >>> 0;
}

function step(hash: number, word: number): number {
  return Math.imul(hash ^ word, 0x01000193);
}

/** The row, if it is what was written. Throws `DamagedIndex`. */
export function wholeRow(row: PostingRow | undefined): PostingRow {
  if (!row || !isWhole(row)) throw new DamagedIndex();
  return row;
}

export function isWhole({ data, check }: PostingRow): boolean {
  return data instanceof Uint8Array && checksum(data) === check;
}

/**
 * Calls `visit` for each word of a row that is whole, in order, until it answers false. Words below `from` are passed over, and
 * not even spelt.
 */
export function eachEntry(
  { data }: PostingRow,
  visit: (entry: Entry) => boolean,
  from: string | null = null,
): void {
  const reader = new ByteReader(data);
  let term = '';
  // While words are below `from`: how many of its units the last of them begins with.
  let alike = from === null ? -1 : 0;
  while (reader.at < data.length) {
    const shared = reader.number();
    const more = reader.number();
    if (from !== null && shared > alike && alike >= 0) {
      // It goes on as the word before it did, past where that one fell behind.
      for (let left = more; left > 0; left -= 1) reader.number();
      const length = reader.number();
      reader.at += length;
      continue;
    }
    term = alike >= 0 ? (from ?? '').slice(0, shared) : term.slice(0, shared);
    for (let left = more; left > 0; left -= 1) term += String.fromCharCode(reader.number());
    const length = reader.number();
    const start = reader.at;
    reader.at = start + length;
    if (from !== null && term < from) {
      alike = sharedStart(term, from);
      continue;
    }
    alike = -1;
    if (!visit({ term, data, start, end: reader.at })) return;
  }
}

/** Makes the rows of a segment from its words, given in order. */
export class RowBuilder {
  readonly #part: number;
  readonly #bytes = new ByteWriter(FULL);
  #first: string | null = null;
  #before = '';

  constructor(part: number) {
    this.#part = part;
  }

  /** A row that this word filled, or null. */
  add(term: string, postings: Uint8Array): PostingRow | null {
    this.#first ??= term;
    const shared = sharedStart(this.#before, term);
    this.#before = term;
    this.#bytes.number(shared);
    this.#bytes.number(term.length - shared);
    for (let at = shared; at < term.length; at += 1) this.#bytes.number(term.charCodeAt(at));
    this.#bytes.number(postings.length);
    this.#bytes.bytes(postings);
    return this.#bytes.length < FULL ? null : this.last();
  }

  /** What is left over, or null. */
  last(): PostingRow | null {
    if (this.#first === null) return null;
    const data = this.#bytes.view().slice();
    const row = { term: this.#first, part: this.#part, data, check: checksum(data) };
    this.#bytes.clear();
    this.#first = null;
    this.#before = '';
    return row;
  }
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
