import { Dexie, type ObservabilitySet, RangeSet } from 'dexie';
import type { ArticleId, HighlightId } from '../../model/ids';
import type { Highlight, Sighting } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';
import { highlightsOf, inOrder } from './highlightsOf';
import { journaledSince, lastSequence } from './journaledSince';
import { sightingsOf } from './sightingsOf';

/** The passages of an article as the library has them. */
export interface KeptPassages {
  /** In the order of the article. */
  readonly highlights: readonly Highlight[];
  /** How each fared on its page, where that was open since. */
  readonly sightings: ReadonlyMap<HighlightId, Sighting>;
}

interface Held {
  readonly passages: KeptPassages;
  readonly articleId: ArticleId;
  /** The database that they were read from: another one may come to stand at its name. */
  readonly backend: IDBDatabase;
  /** So many writes were told of before they were read. */
  readonly at: number;
  /** The number of the last act by then. */
  readonly act: number;
}

/** What a write that was told of has written; null where that is not told row by row. */
interface Written {
  readonly at: number;
  readonly highlights: readonly HighlightId[] | null;
  readonly sightings: readonly HighlightId[] | null;
}

/** Where more rows were written, all are read anew. */
const FEW = 100;

/**
 * The passages of one article, read as often as a live query runs: all of them the first time, then only those that were written
 * since. Another article may be asked for at any time. Close it when it is not read any more.
 */
export class HeldPassages {
  readonly #db: KantlijnDatabase;
  #held: Held | null = null;
  /** Those that what is held does not know of yet. */
  #written: Written[] = [];
  #count = 0;

  constructor(db: KantlijnDatabase) {
    this.#db = db;
    // Told of each commit, of whichever context, before a live query runs anew for it.
    Dexie.on.storagemutated.subscribe(this.#note);
  }

  close(): void {
    Dexie.on.storagemutated.unsubscribe(this.#note);
  }

  /** Within one transaction, so that its parts belong together. A live query that reads them runs anew at each write of any passage. */
  read(articleId: ArticleId): Promise<KeptPassages> {
    const { highlights, sightings, journal } = this.#db;
    return this.#db.transaction('r', [highlights, sightings, journal], async () => {
      // A live query hears of what lies in the range that it asked for, and this is all of it.
      await Promise.all([highlights.toCollection().first(), sightings.toCollection().first()]);
      // What was committed before has been seen by whoever listens by now; what is committed during this transaction waits for its end.
      const at = this.#count;
      const act = await lastSequence(this.#db);
      const passages = await this.#readAt(at, act, articleId);
      if (at >= (this.#held?.at ?? 0))
        this.#hold({ passages, articleId, backend: this.#db.backendDB(), at, act });
      return passages;
    });
  }

  async #readAt(at: number, act: number, articleId: ArticleId): Promise<KeptPassages> {
    const held = this.#held;
    const isSame = held?.articleId === articleId && held.backend === this.#db.backendDB();
    const told = isSame ? writtenIn(this.#written, held.at, at) : null;
    // A worker may be ended between a write and its telling; what acts have written is found all the same.
    const acts = told && held && act !== held.act ? await journaledSince(this.#db, held.act) : [];
    const written = told && acts && together(told, acts);
    if (isSame && written) {
      const isAsBefore = written.highlights.length + written.sightings.length === 0;
      return isAsBefore ? held.passages : changed(this.#db, held, written);
    }
    const highlights = await highlightsOf(this.#db, articleId);
    const ids = highlights.map(({ id }) => id);
    return { highlights, sightings: await sightingsOf(this.#db, ids) };
  }

  #hold(read: Held): void {
    this.#held = read;
    this.#written = this.#written.filter(({ at }) => at > read.at);
  }

  readonly #note = (parts: ObservabilitySet): void => {
    const { name } = this.#db;
    const highlights = keysIn(parts, `idb://${name}/highlights/`);
    const sightings = keysIn(parts, `idb://${name}/sightings/`);
    if (highlights?.length === 0 && sightings?.length === 0) return;
    this.#count += 1;
    this.#written.push({ at: this.#count, highlights, sightings });
  };
}

/** The keys of a table that a commit has written; null where it tells no single ones. */
function keysIn(parts: ObservabilitySet, part: string): HighlightId[] | null {
  // As after a page was kept aside and comes back.
  if ('all' in parts) return null;
  const ranges = parts[part];
  if (!ranges) return [];
  // It comes from another context without its methods.
  const keys = [...RangeSet(ranges)].map(({ from, to }) => (from === to ? from : null));
  return keys.includes(null) || keys.length > FEW ? null : (keys as HighlightId[]);
}

/** What was written after one time and until another; null where that is much, or not known. */
function writtenIn(all: readonly Written[], after: number, until: number) {
  const since = all.filter(({ at }) => at > after && at <= until);
  const highlights = new Set<HighlightId>();
  const sightings = new Set<HighlightId>();
  for (const one of since) {
    if (!one.highlights || !one.sightings) return null;
    for (const id of one.highlights) highlights.add(id);
    for (const id of one.sightings) sightings.add(id);
  }
  if (highlights.size + sightings.size > FEW) return null;
  return { highlights: [...highlights], sightings: [...sightings] };
}

function together(
  { highlights, sightings }: NonNullable<ReturnType<typeof writtenIn>>,
  acts: readonly HighlightId[],
) {
  const all = [...new Set([...highlights, ...acts])];
  return all.length > FEW ? null : { highlights: all, sightings };
}

/** What is held with these rows as they are now. Those that stayed as they are stay the same objects. */
async function changed(
  db: KantlijnDatabase,
  { passages, articleId }: Held,
  written: { highlights: readonly HighlightId[]; sightings: readonly HighlightId[] },
): Promise<KeptPassages> {
  const rows = await db.highlights.bulkGet([...written.highlights]);
  const touched = new Set(written.highlights);
  const made = rows.filter((row) => row?.articleId === articleId && row.deletedAt === null);
  const stayed = passages.highlights.filter(({ id }) => !touched.has(id));
  const highlights = [...stayed, ...(made as Highlight[])].sort(inOrder);
  const looked = [...new Set([...written.highlights, ...written.sightings])];
  const own = new Set(highlights.map(({ id }) => id));
  const seen = await db.sightings.bulkGet(looked.filter((id) => own.has(id)));
  const sightings = new Map(passages.sightings);
  for (const id of looked) sightings.delete(id);
  for (const row of seen) if (row) sightings.set(row.highlightId, row);
  return { highlights, sightings };
}
