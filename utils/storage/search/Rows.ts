import { Dexie } from 'dexie';
import type { KantlijnDatabase } from '../openDatabase';
import type { Shelf } from '../shelf/Shelf';
import { assertWhole, edited, fields, type Posting, type PostingRow, partOf } from './postings';
import { placesIn, textsIn } from './wordsOf';

/** More articles than this in the queue are not searched: indexing them is under way, and reading them would take as long. */
const MOST = 100;

/** The rows of the index as of now: those that are stored, and the words of articles that wait in the queue. */
export class Rows {
  readonly #db: KantlijnDatabase;
  readonly #waiting: ReadonlyMap<string, PostingRow[]>;
  /** Numbers whose stored words are not to be believed. */
  readonly stale: ReadonlySet<number>;
  readonly unsearched: number;

  private constructor(
    db: KantlijnDatabase,
    waiting: ReadonlyMap<string, PostingRow[]>,
    stale: ReadonlySet<number>,
    unsearched: number,
  ) {
    this.#db = db;
    this.#waiting = waiting;
    this.stale = stale;
    this.unsearched = unsearched;
  }

  static async open(db: KantlijnDatabase, shelf: Shelf): Promise<Rows> {
    const count = await db.stale.count();
    if (count === 0 || shelf.size === 0) return new Rows(db, new Map(), new Set(), 0);
    if (count > MOST) return new Rows(db, new Map(), new Set(), count);
    const ids = await db.stale.toCollection().primaryKeys();
    const [articles, texts, passages, places] = await Promise.all([
      db.articles.bulkGet(ids),
      db.snapshots.bulkGet(ids),
      db.highlights.where('articleId').anyOf(ids).toArray(),
      db.places.bulkGet(ids),
    ]);
    const postings = new Map<string, Map<number, Posting[]>>();
    for (const [at, article] of articles.entries()) {
      const number = places[at]?.number;
      if (!article || number === undefined) continue;
      const own = passages.filter(({ articleId }) => articleId === article.id);
      const all = { article, passages: own, text: texts[at]?.text ?? null };
      for (const field of fields) {
        for (const [term, where] of placesIn(textsIn(field, all))) {
          gather(postings, term, partOf(field, number), { number, places: where });
        }
      }
    }
    const stale = new Set(places.flatMap((place) => (place ? [place.number] : [])));
    return new Rows(db, rowsFrom(postings), stale, 0);
  }

  /** Calls `visit` for each row of a word, or of each word that starts so. Throws `DamagedIndex`. */
  async each(
    term: string,
    open: boolean,
    visit: (row: PostingRow, isKnown: (number: number) => boolean) => void,
  ): Promise<void> {
    const upper = open ? [`${term}\uffff`, Dexie.maxKey] : [term, Dexie.maxKey];
    const stored = await this.#db.postings
      .where('[term+part]')
      .between([term, Dexie.minKey], upper)
      .toArray();
    for (const row of stored) {
      assertWhole(row);
      visit(row, (number) => !this.stale.has(number));
    }
    for (const [word, rows] of this.#waiting) {
      if (word !== term && !(open && word.startsWith(term))) continue;
      for (const row of rows) visit(row, () => true);
    }
  }
}

function gather(
  into: Map<string, Map<number, Posting[]>>,
  term: string,
  part: number,
  posting: Posting,
): void {
  const parts = into.get(term) ?? new Map<number, Posting[]>();
  into.set(term, parts.set(part, [...(parts.get(part) ?? []), posting]));
}

function rowsFrom(postings: ReadonlyMap<string, ReadonlyMap<number, readonly Posting[]>>) {
  const rows = new Map<string, PostingRow[]>();
  for (const [term, parts] of postings) {
    const own = [...parts].map(([part, added]) => edited(term, part, undefined, added, new Set()));
    rows.set(
      term,
      own.filter((row) => row !== null),
    );
  }
  return rows;
}
