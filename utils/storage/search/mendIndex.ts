import type { KantlijnDatabase } from '../openDatabase';
import { indexVersion, rebuildShelf } from '../shelf/rebuildShelf';
import { ROW_COUNT } from './IndexEdit';

/** Makes shelf and index anew where they cannot be right: rows missing, or made by another version. Answers whether it did. */
export async function mendIndex(db: KantlijnDatabase): Promise<boolean> {
  if (await isSound(db)) return false;
  await rebuildIndex(db);
  return true;
}

/** Makes shelf and index anew from the records; the words follow as `updateIndex` works through its queue. */
export async function rebuildIndex(db: KantlijnDatabase): Promise<void> {
  await db.transaction('rw', db.tables, () => rebuildShelf((name) => db.table(name)));
}

async function isSound(db: KantlijnDatabase): Promise<boolean> {
  return db.transaction('r', db.tables, async () => {
    const [articles, places, rows, indexed, waiting, version, counted] = await Promise.all([
      db.articles.count(),
      db.places.count(),
      db.postings.count(),
      db.indexed.count(),
      db.stale.toCollection().primaryKeys(),
      db.meta.get(indexVersion.key),
      db.meta.get(ROW_COUNT),
    ]);
    const unindexed = new Set(waiting);
    for (const row of await db.indexed.bulkGet(waiting)) if (row) unindexed.delete(row.id);
    return (
      version?.value === indexVersion.value &&
      places === articles &&
      rows === (counted?.value ?? 0) &&
      indexed + unindexed.size >= articles
    );
  });
}
