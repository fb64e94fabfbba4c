import type { KantlijnDatabase } from '../openDatabase';
import type { PostingRow } from './postingRows';

/** Bytes of rows that are kept: what is typed letter by letter asks for the same ones again and again. */
const ROOM = 8_000_000;

const held = new WeakMap<KantlijnDatabase, HeldRows>();

/**
 * Rows of the index that were read and found whole, those asked for last, so that they need not be read again. They cannot be out
 * of date: a row is written once, and its segment's id is by chance. Rows of a segment that left the directory are not asked for any
 * more, and make room in their turn.
 */
export class HeldRows {
  readonly #rows = new Map<string, PostingRow>();
  #bytes = 0;

  static of(db: KantlijnDatabase): HeldRows {
    const known = held.get(db) ?? new HeldRows();
    held.set(db, known);
    return known;
  }

  /** Keys are texts, another one for each row. */
  get(key: string): PostingRow | undefined {
    const row = this.#rows.get(key);
    if (!row) return;
    // A map keeps its keys in the order in which they were set.
    this.#rows.delete(key);
    this.#rows.set(key, row);
    return row;
  }

  keep(key: string, row: PostingRow): void {
    if (this.#rows.has(key)) return;
    this.#rows.set(key, row);
    this.#bytes += row.data.length;
    for (const [old, { data }] of this.#rows) {
      if (this.#bytes <= ROOM) return;
      this.#rows.delete(old);
      this.#bytes -= data.length;
    }
  }
}
