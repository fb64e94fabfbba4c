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

/** The index as of now, as far as some words need it: what is stored, and the words of articles that wait in the queue. */
export class Rows {
  readonly #directory: Directory;
  readonly #rows: ReadonlyMap<string, PostingRow | undefined>;
  readonly #waiting: Waiting;

  private constructor(
    directory: Directory,
    rows: ReadonlyMap<string, PostingRow | undefined>,
    waiting: Waiting,
  ) {
    this.#directory = directory;
    this.#rows = rows;
    this.#waiting = waiting;
  }

  static async open(db: KantlijnDatabase, wanted: readonly Wanted[]): Promise<Rows> {
    const [directory, waiting] = await Promise.all([readDirectory(db.meta), Waiting.read(db)]);
    const keys = new Map<string, [string, number]>();
    for (const { term, open } of wanted) {
      for (const segment of directory.segments) {
        for (const key of keysFor(segment, term, open)) keys.set(key.join(' '), key);
      }
    }
    const found = await db.postings.bulkGet([...keys.values()]);
    return new Rows(
      directory,
      new Map([...keys.keys()].map((key, at) => [key, found[at]])),
      waiting,
    );
  }

  get unsearched(): number {
    return this.#waiting.unsearched;
  }

  /**
   * Calls `visit` with the articles of a word, or of each word that starts so: once for each segment that has it, with
   * which of them are up to date. It must have been among the wanted. Throws `DamagedIndex`.
   */
  each({ term, open }: Wanted, visit: Visit): void {
    const { segments, owners } = this.#directory;
    const { numbers, draft, terms } = this.#waiting;
    for (const segment of segments) {
      const isKnown = (number: number) => owners[number] === segment.id && !numbers.has(number);
      for (const key of keysFor(segment, term, open)) {
        eachEntry(this.#rows.get(key.join(' ')), (entry) => {
          if (isAsked(entry.term, term, open)) visit(entry, isKnown);
          else if (entry.term > term) return false;
          return true;
        });
      }
    }
    for (const own of terms) {
      if (isAsked(own, term, open)) visit({ term: own, ...draft.listOf(own) }, () => true);
    }
  }
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
