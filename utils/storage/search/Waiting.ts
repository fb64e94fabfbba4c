import type { KantlijnDatabase } from '../openDatabase';
import { SegmentDraft } from './SegmentDraft';

/** More articles than this in the queue are not searched: indexing them is under way, and reading them would take as long. */
const MOST = 100;

/** Of each database what waited when it was read last. */
const held = new WeakMap<KantlijnDatabase, { stamp: unknown; waiting: Waiting }>();

/** The words of articles that wait in the queue, by what is stored of them now. */
export class Waiting {
  /** Whose stored words are not to be believed. */
  readonly numbers = new Set<number>();
  readonly draft = new SegmentDraft();
  readonly terms: readonly string[];
  /** Articles that wait and are too many to be read. */
  readonly unsearched: number;

  private constructor(articles: Awaited<ReturnType<typeof waitingTexts>>, unsearched: number) {
    for (const { number, texts } of articles) {
      this.numbers.add(number);
      if (texts) this.draft.add(number, texts);
    }
    this.terms = this.draft.terms();
    this.unsearched = unsearched;
  }

  /** Within a transaction, in which the queue's stamp was read, too. What is stored of those in it cannot change without it. */
  static async read(db: KantlijnDatabase, stampNow: Promise<unknown>): Promise<Waiting> {
    const stamp = await stampNow;
    const before = held.get(db);
    if (before && before.stamp === stamp) return before.waiting;
    const waiting = await Waiting.#readAnew(db);
    if (stamp !== undefined) held.set(db, { stamp, waiting });
    return waiting;
  }

  static async #readAnew(db: KantlijnDatabase): Promise<Waiting> {
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
