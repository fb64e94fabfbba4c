import type { KantlijnDatabase } from '../openDatabase';
import type { AllStamps } from '../shelf/stamps';
import { type Directory, heldDirectory, keysFor, readDirectory, type Segment } from './directory';
import { HeldRows } from './HeldRows';
import {
  DamagedIndex,
  type Entry,
  eachEntry,
  isWhole,
  type PostingRow,
  wholeRow,
} from './postingRows';
import { Waiting } from './Waiting';

/** A word that is asked for, or all that start so. */
export interface Wanted {
  readonly term: string;
  readonly open: boolean;
}

type Visit = (entry: Entry, isKnown: (number: number) => boolean) => void;
type Key = ReturnType<typeof keysFor>[number];

/** The index as of now: what is stored, and the words of articles that wait in the queue. */
export class Rows {
  readonly #db: KantlijnDatabase;
  readonly #directory: Directory;
  readonly #waiting: Waiting;
  /** By key. */
  readonly #read: Map<string, PostingRow>;

  private constructor(
    db: KantlijnDatabase,
    directory: Directory,
    waiting: Waiting,
    read: Map<string, PostingRow>,
  ) {
    this.#db = db;
    this.#directory = directory;
    this.#waiting = waiting;
    this.#read = read;
  }

  /** Within a transaction, as all that follows. What will be asked for is read along, so that nothing waits for another. */
  static async open(
    db: KantlijnDatabase,
    wanted: readonly Wanted[],
    stamps: Promise<AllStamps>,
  ): Promise<Rows> {
    // Mostly the directory is still the one that was read last; if not, the rows are those of an older one, and not used.
    const before = heldDirectory(db.meta)?.segments ?? [];
    const keys = before.flatMap((segment) => wanted.flatMap(({ term }) => keysAt(segment, term)));
    const [directory, waiting, read] = await Promise.all([
      readDirectory(
        db.meta,
        stamps.then(({ index }) => index),
      ),
      Waiting.read(
        db,
        stamps.then(({ queue }) => queue),
      ),
      readRows(db, keys),
    ]);
    return new Rows(db, directory, waiting, read);
  }

  get unsearched(): number {
    return this.#waiting.unsearched;
  }

  /**
   * Calls `visit` with the articles of a word, or of each word that starts so: once for each segment that has it, with
   * which of them are up to date. Some megabyte at a time, and each in a task of its own, however many they are. Throws
   * `DamagedIndex`.
   */
  async each({ term, open }: Wanted, visit: Visit): Promise<void> {
    const { segments, owners } = this.#directory;
    const { numbers, draft, terms } = this.#waiting;
    const known = new Map(
      segments.map(({ id }) => [
        id,
        (number: number) => owners[number] === id && !numbers.has(number),
      ]),
    );
    const keys = segments.flatMap((segment) => keysFor(segment, term, open));
    // Those that begin before the word, then the others, which follow one another in the order of the index.
    const runs = pagesOf(keys.filter(([first]) => first > term));
    let reading = this.#get(keys.filter(([first]) => first <= term));
    for (let at = 0; at <= runs.length; at += 1) {
      const rows = await reading;
      const next = runs[at];
      // Read while these are looked at.
      if (next) reading = this.#getRun(next);
      for (const row of rows) {
        const isKnown = known.get(row.part);
        const look = (entry: Entry) => {
          if (!isKnown || !isAsked(entry.term, term, open)) return false;
          visit(entry, isKnown);
          return open;
        };
        eachEntry(row, look, term);
      }
    }
    for (const own of terms) {
      if (isAsked(own, term, open)) visit({ term: own, ...draft.listOf(own) }, () => true);
    }
  }

  async #get(keys: readonly Key[]): Promise<PostingRow[]> {
    const missing = keys.filter((key) => !this.#read.has(keyText(key)));
    const more = missing.length > 0 ? await readRows(this.#db, missing) : null;
    return keys.map((key) => {
      const row = this.#read.get(keyText(key)) ?? more?.get(keyText(key));
      // It is gone, or spoilt.
      if (!row) throw new DamagedIndex();
      return row;
    });
  }

  /** One range takes a fraction of so many look-ups. What is being written of other segments may stand between. */
  async #getRun(keys: readonly Key[]): Promise<PostingRow[]> {
    const [first, last] = [keys[0], keys.at(-1)];
    const run = this.#db.postings.where('[term+part]').between(first, last, true, true);
    const found = new Map((await run.toArray()).map((row) => [keyText([row.term, row.part]), row]));
    return keys.map((key) => wholeRow(found.get(keyText(key))));
  }
}

function keyText([term, part]: Key): string {
  return `${part} ${term}`;
}

/** Where a word would stand in a segment, as it is and not open. */
function keysAt(segment: Segment, term: string): Key[] {
  return keysFor(segment, term, false);
}

/** Those of these rows that are there and whole; from the database only what is not at hand. */
async function readRows(
  db: KantlijnDatabase,
  keys: readonly Key[],
): Promise<Map<string, PostingRow>> {
  const held = HeldRows.of(db);
  const rows = new Map<string, PostingRow>();
  const missing: Key[] = [];
  for (const key of keys) {
    const row = held.get(keyText(key));
    if (row) rows.set(keyText(key), row);
    else missing.push(key);
  }
  const found = missing.length > 0 ? await db.postings.bulkGet(missing) : [];
  for (const row of found) {
    if (!row || !isWhole(row)) continue;
    const text = keyText([row.term, row.part]);
    rows.set(text, row);
    held.keep(text, row);
  }
  return rows;
}

/** Rows of a page, some megabyte. */
const PAGE = 64;

function pagesOf(keys: Key[]): Key[][] {
  keys.sort(([a, one], [b, other]) => (a < b ? -1 : a > b ? 1 : one - other));
  return Array.from({ length: Math.ceil(keys.length / PAGE) }, (_, at) =>
    keys.slice(at * PAGE, (at + 1) * PAGE),
  );
}

function isAsked(own: string, term: string, open: boolean): boolean {
  return open ? own.startsWith(term) : own === term;
}
