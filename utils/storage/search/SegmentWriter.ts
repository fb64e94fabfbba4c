import type { KantlijnDatabase } from '../openDatabase';
import { newSegmentId, type Segment } from './directory';
import { type PostingRow, RowBuilder } from './postingRows';

/** Rows of one transaction, some 0.5 MB: neither a search nor a change of the reader's waits long for it. */
const AT_ONCE = 32;

/**
 * Writes a segment word by word, in short transactions. Nobody reads it until it is in the directory; what is written
 * of one that never gets there is swept up by `mendIndex`.
 */
export class SegmentWriter {
  readonly #db: KantlijnDatabase;
  readonly #id = newSegmentId();
  readonly #builder = new RowBuilder(this.#id);
  readonly #firsts: string[] = [];
  #rows: PostingRow[] = [];

  constructor(db: KantlijnDatabase) {
    this.#db = db;
  }

  /** Words come in the order of their UTF-16 units. Answers whether it is time to `flush`. */
  add(term: string, postings: Uint8Array): boolean {
    const row = this.#builder.add(term, postings);
    if (row) this.#rows.push(row);
    return this.#rows.length >= AT_ONCE;
  }

  async finish(): Promise<Segment> {
    const row = this.#builder.last();
    if (row) this.#rows.push(row);
    await this.flush();
    return { id: this.#id, firsts: this.#firsts };
  }

  async flush(): Promise<void> {
    if (this.#rows.length > 0) await this.#db.postings.bulkPut(this.#rows);
    for (const { term } of this.#rows) this.#firsts.push(term);
    this.#rows = [];
  }
}
