import type { ArticleId, HighlightId } from '../model/ids';
import { draftKey } from '../model/records';
import { FORGOTTEN } from '../storage/forgotten';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { written } from './written';

/** How long the trash keeps what is thrown into it. */
export const TRASH_DAYS = 30;

/** What went for good. */
export interface Emptied {
  readonly articles: number;
  readonly highlights: number;
}

/**
 * Deletes for good what is in the trash: these articles, or when `ids` is null all that was thrown away at or before
 * `until`, single passages as well. With an article go its passages, text, addresses and drafts, its words from the index,
 * and the acts of the journal that tell of it: with nothing left to take back, they could not be undone.
 * Articles that are not in the trash are passed over. The one act that cannot be undone.
 */
export async function emptyTrash(
  db: KantlijnDatabase,
  ids: readonly ArticleId[] | null,
  until = Number.MAX_SAFE_INTEGER,
): Promise<Emptied> {
  const tables = [
    db.articles,
    db.highlights,
    db.snapshots,
    db.revisits,
    db.pictures,
    db.addresses,
    db.sightings,
    db.drafts,
    db.journal,
    db.meta,
  ];
  return written(db, () =>
    db.transaction('rw', tables, async () => {
      // Null has no place in an index: those that are not in the trash are not met.
      const held = ids
        ? await db.articles.bulkGet([...new Set(ids)])
        : await db.articles.where('deletedAt').belowOrEqual(until).toArray();
      const articles = held.filter((one) => one !== undefined && one.deletedAt !== null);
      const gone = articles.flatMap((one) => (one ? [one.id] : []));
      const own = await db.highlights.where('articleId').anyOf(gone).primaryKeys();
      const single = ids
        ? []
        : await db.highlights.where('deletedAt').belowOrEqual(until).primaryKeys();
      const marks = [...new Set([...own, ...single])];
      await dropMarks(db, marks);
      await dropArticles(db, gone);
      await forgetActs(db, new Set([...gone, ...marks]));
      return { articles: gone.length, highlights: marks.length };
    }),
  );
}

async function dropMarks(db: KantlijnDatabase, ids: readonly HighlightId[]): Promise<void> {
  await db.highlights.bulkDelete([...ids]);
  await db.sightings.bulkDelete([...ids]);
  await db.drafts.bulkDelete(ids.map((id) => draftKey('', id)));
}

async function dropArticles(db: KantlijnDatabase, ids: readonly ArticleId[]): Promise<void> {
  const addresses = await db.addresses
    .where('articleId')
    .anyOf([...ids])
    .primaryKeys();
  await db.drafts.bulkDelete(addresses.map((address) => draftKey(address, null)));
  await db.addresses.bulkDelete(addresses);
  await db.snapshots.bulkDelete([...ids]);
  await db.revisits.bulkDelete([...ids]);
  for (const id of ids) {
    await db.pictures.where('[articleId+source]').between([id, ''], [id, '\uffff']).delete();
  }
  await db.articles.bulkDelete([...ids]);
}

async function forgetActs(db: KantlijnDatabase, gone: ReadonlySet<string>): Promise<void> {
  if (gone.size === 0) return;
  const [last] = await db.journal.toCollection().reverse().limit(1).primaryKeys();
  await db.journal.filter(({ changes }) => changes.some(({ key }) => gone.has(key))).delete();
  await db.meta.put({ key: FORGOTTEN, value: last });
}

/** Deletes for good what has been in the trash for 30 days. */
export function purgeTrash(db: KantlijnDatabase, now: number): Promise<Emptied> {
  return emptyTrash(db, null, now - TRASH_DAYS * 24 * 60 * 60 * 1000);
}
