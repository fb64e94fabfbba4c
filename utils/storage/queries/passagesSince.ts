import type { ActHandle } from '../../model/actHandle';
import type { ArticleId, HighlightId } from '../../model/ids';
import type { Change, Highlight } from '../../model/records';
import { FORGOTTEN } from '../forgotten';
import type { KantlijnDatabase } from '../openDatabase';
import { highlightsOf } from './highlightsOf';

/** An article's passages that are not in the trash, or what has become of them. */
export interface PassagesSince {
  /** The last act that is in it; null where it cannot be told, and all are to be asked for again. */
  readonly act: ActHandle | null;
  /** These are all, and not only those that changed. */
  readonly isWhole: boolean;
  /** In the order of the article. */
  readonly highlights: readonly Highlight[];
  /** Passages that were the article's and are not there any more; empty where `isWhole`. */
  readonly gone: readonly HighlightId[];
}

/** Acts that are looked through, and passages that are looked up: where there are more, all are read. */
const FEW = { acts: 50, passages: 200 };

/**
 * What has become of an article's passages since an act, by the journal; of `also` as well, whatever was done to them. All passages, where
 * the journal does not tell: for no act, one that is not in it, after many, and where some have been deleted from it.
 */
export async function passagesSince(
  db: KantlijnDatabase,
  articleId: ArticleId,
  since: ActHandle | null,
  also: readonly HighlightId[],
): Promise<PassagesSince> {
  return db.transaction('r', [db.highlights, db.journal, db.meta], async () => {
    const acts = since && (await actsSince(db, since));
    const touched = acts && touchedBy(acts.changes, articleId);
    const ids = [...new Set([...(touched?.keys() ?? []), ...also])];
    if (!acts || !touched || ids.length > FEW.passages) {
      const highlights = await highlightsOf(db, articleId);
      return { act: await lastAct(db), isWhole: true, highlights, gone: [] };
    }
    const rows = (await db.highlights.bulkGet(ids)).filter((row) => row?.articleId === articleId);
    const highlights = rows.filter((row) => row?.deletedAt === null) as Highlight[];
    const there = new Set(highlights.map(({ id }) => id));
    // Of others' passages nothing is told.
    const own = (id: HighlightId) => touched.get(id) || also.includes(id);
    const gone = ids.filter((id) => !there.has(id) && own(id));
    return { act: acts.last, isWhole: false, highlights, gone };
  });
}

/** Acts that changed too much to be looked through, such as an import: they are read for that only once. */
const largeActs = new WeakMap<KantlijnDatabase['journal'], Set<number>>();

/** What was done after an act; null where the journal does not tell all of it. */
async function actsSince(
  { journal, meta }: KantlijnDatabase,
  { sequence, at }: ActHandle,
): Promise<{ changes: readonly Change[]; last: ActHandle } | null> {
  // By the index: the act itself may be an import of thousands.
  const known = await journal.where('at').equals(at).primaryKeys();
  if (!known.includes(sequence)) return null;
  const forgotten = await meta.get(FORGOTTEN);
  if (Number(forgotten?.value ?? 0) > sequence) return null;
  const large = largeActs.get(journal) ?? new Set();
  largeActs.set(journal, large);
  if ([...large].some((one) => one > sequence)) return null;
  const entries = await journal
    .where(':id')
    .above(sequence)
    .limit(FEW.acts + 1)
    .toArray();
  for (const { changes, sequence: own = 0 } of entries)
    if (changes.length > FEW.passages) large.add(own);
  const isGapless = entries.every((entry, index) => entry.sequence === sequence + 1 + index);
  if (entries.length > FEW.acts || !isGapless) return null;
  const end = entries.at(-1);
  return {
    changes: entries.flatMap(({ changes }) => changes),
    last: end ? { sequence: sequence + entries.length, at: end.at } : { sequence, at },
  };
}

/** The passages that were written, and whether they were the article's at some time then. */
function touchedBy(changes: readonly Change[], articleId: ArticleId): Map<HighlightId, boolean> {
  const touched = new Map<HighlightId, boolean>();
  for (const { table, key, before, after } of changes) {
    if (table !== 'highlights') continue;
    const id = key as HighlightId;
    const owners = [before, after].map((row) => (row as Partial<Highlight> | null)?.articleId);
    touched.set(id, touched.get(id) || owners.includes(articleId));
  }
  return touched;
}

/** Acts done at nearly the same time, among which the last one is looked for. */
const RECENT = 8;

/** By keys alone, as `actsSince`. Null in an empty journal, and where the clock was set back. */
async function lastAct({ journal }: KantlijnDatabase): Promise<ActHandle | null> {
  const [sequence] = await journal.toCollection().reverse().limit(1).primaryKeys();
  const byTime = () => journal.orderBy('at').reverse().limit(RECENT);
  const [numbers, times] = await Promise.all([byTime().primaryKeys(), byTime().keys()]);
  const at = sequence === undefined ? undefined : times[numbers.indexOf(sequence)];
  return sequence === undefined || at === undefined ? null : { sequence, at: at as number };
}
