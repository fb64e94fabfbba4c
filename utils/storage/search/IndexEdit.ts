import type { KantlijnDatabase } from '../openDatabase';
import { edited, type Field, type Posting, partOf } from './postings';
import type { Places } from './wordsOf';

/** Key in `meta` of how many rows the index has: a row that went missing is noticed by it. */
export const ROW_COUNT = 'indexRows';

interface RowEdit {
  readonly term: string;
  readonly part: number;
  readonly added: Posting[];
  readonly removed: Set<number>;
}

/** Changes of many articles, gathered by row: each row is read and written once. */
export class IndexEdit {
  readonly #rows = new Map<string, RowEdit>();

  add(field: Field, number: number, places: Places): void {
    for (const [term, own] of places) {
      const row = this.#row(term, partOf(field, number));
      row.added.push({ number, places: own });
      row.removed.delete(number);
    }
  }

  remove(field: Field, number: number, terms: Iterable<string>): void {
    for (const term of terms) this.#row(term, partOf(field, number)).removed.add(number);
  }

  #row(term: string, part: number): RowEdit {
    const key = `${part} ${term}`;
    let row = this.#rows.get(key);
    if (!row) {
      row = { term, part, added: [], removed: new Set() };
      this.#rows.set(key, row);
    }
    return row;
  }

  /** Within a transaction over `postings` and `meta`. Throws `DamagedIndex`. */
  async write(db: KantlijnDatabase): Promise<void> {
    const edits = [...this.#rows.values()];
    if (edits.length === 0) return;
    const keyOf = ({ term, part }: RowEdit) => [term, part] as [string, number];
    const held = await db.postings.bulkGet(edits.map(keyOf));
    const next = edits.map(({ term, part, added, removed }, at) =>
      edited(term, part, held[at], added, removed),
    );
    const emptied = edits.filter((_, at) => held[at] && !next[at]).map(keyOf);
    await db.postings.bulkPut(next.filter((row) => row !== null));
    await db.postings.bulkDelete(emptied);
    const more = next.filter((row, at) => row && !held[at]).length - emptied.length;
    const count = (await db.meta.get(ROW_COUNT))?.value;
    await db.meta.put({ key: ROW_COUNT, value: (typeof count === 'number' ? count : 0) + more });
  }
}
