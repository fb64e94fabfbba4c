import type { KantlijnDatabase } from '../openDatabase';
import { type Directory, keysFor, readDirectory } from './directory';
import { type Entry, eachEntry, type PostingRow } from './postingRows';
import { SegmentDraft } from './SegmentDraft';

/** More articles than this in the queue are not searched: indexing them is under way, and reading them would take as long. */
const MOST = 100;

/** A word that is asked for, or all that start so. */
export interface Wanted {
  readonly term: string;
  readonly open: boolean;
}

type Visit = (entry: Entry, isKnown: (number: number) => boolean) => void;
type Key = ReturnType<typeof keysFor>[number];
type Read = readonly [row: PostingRow | undefined, part: number];

/** The index as of now: what is stored, and the words of articles that wait in the queue. */
export class Rows {
  readonly #db: KantlijnDatabase;
  readonly #directory: Directory;
  readonly #waiting: Waiting;

  private constructor(db: KantlijnDatabase, directory: Directory, waiting: Waiting) {
    this.#db = db;
    this.#directory = directory;
    this.#waiting = waiting;
  }

  /** Within a transaction, as all that follows. */
  static async open(db: KantlijnDatabase): Promise<Rows> {
    const [directory, waiting] = await Promise.all([readDirectory(db.meta), Waiting.read(db)]);
    return new Rows(db, directory, waiting);
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
      for (const [row, part] of rows) {
        const isKnown = known.get(part);
        eachEntry(row, (entry) => {
          if (isKnown && isAsked(entry.term, term, open)) visit(entry, isKnown);
          else if (entry.term > term) return false;
          return true;
        });
      }
    }
    for (const own of terms) {
      if (isAsked(own, term, open)) visit({ term: own, ...draft.listOf(own) }, () => true);
    }
  }

  async #get(keys: readonly Key[]): Promise<Read[]> {
    const found = await this.#db.postings.bulkGet([...keys]);
    return keys.map(([, part], at) => [found[at], part]);
  }

  /** One range takes a fraction of so many look-ups. What is being written of other segments may stand between. */
  async #getRun(keys: readonly Key[]): Promise<Read[]> {
    const [first, last] = [keys[0], keys.at(-1)];
    const run = this.#db.postings.where('[term+part]').between(first, last, true, true);
    const found = new Map((await run.toArray()).map((row) => [`${row.term} ${row.part}`, row]));
    return keys.map(([term, part]) => [found.get(`${term} ${part}`), part]);
  }
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

/** The words of what waits in the queue. */
class Waiting {
  /** Whose stored words are not to be believed. */
  readonly numbers = new Set<number>();
  readonly draft = new SegmentDraft();
  readonly terms: readonly string[];
  readonly unsearched: number;

  private constructor(articles: Awaited<ReturnType<typeof waitingTexts>>, unsearched: number) {
    for (const { number, texts } of articles) {
      this.numbers.add(number);
      if (texts) this.draft.add(number, texts);
    }
    this.terms = this.draft.terms();
    this.unsearched = unsearched;
  }

  static async read(db: KantlijnDatabase): Promise<Waiting> {
    const count = await db.stale.count();
    if (count > MOST) return new Waiting([], count);
    return new Waiting(count > 0 ? await waitingTexts(db) : [], 0);
  }
}

async function waitingTexts(db: KantlijnDatabase) {
  const ids = await db.stale.toCollection().primaryKeys();
  const [articles, snapshots, passages, places] = await Promise.all([
    db.articles.bulkGet(ids),
    db.snapshots.bulkGet(ids),
    Promise.all(ids.map((id) => db.highlights.where({ articleId: id }).toArray())),
    db.places.bulkGet(ids),
  ]);
  const found = places.flatMap((place, at) => {
    const article = articles[at];
    const own = passages[at] ?? [];
    const texts = article && { article, passages: own, text: snapshots[at]?.text ?? null };
    return place ? [{ number: place.number, texts: texts ?? null }] : [];
  });
  return found.sort((a, b) => a.number - b.number);
}
