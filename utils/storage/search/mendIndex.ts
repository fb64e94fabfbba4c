import type { KantlijnDatabase } from '../openDatabase';
import { rebuildShelf } from '../shelf/rebuildShelf';
import { ROW_COUNT } from './IndexEdit';

/** Grows when words are cut or folded another way: an index of another version is made anew. */
const VERSION = 1;
const KEY = 'indexVersion';

/** Makes shelf and index anew where they cannot be right: rows missing, or made by another version. Answers whether it did. */
export async function mendIndex(db: KantlijnDatabase): Promise<boolean> {
  if (await isSound(db)) return false;
  await rebuildIndex(db);
  return true;
}

/** Makes shelf and index anew from the records; the words follow as `updateIndex` works through its queue. */
export async function rebuildIndex(db: KantlijnDatabase): Promise<void> {
  await db.transaction('rw', db.tables, async () => {
    await rebuildShelf((name) => db.table(name));
    await db.meta.put({ key: KEY, value: VERSION });
  });
}

async function isSound(db: KantlijnDatabase): Promise<boolean> {
  return db.transaction('r', db.tables, async () => {
    const [articles, places, rows, indexed, waiting, version, counted] = await Promise.all([
      db.articles.count(),
      db.places.count(),
      db.postings.count(),
      db.indexed.count(),
      db.stale.toCollection().primaryKeys(),
      db.meta.get(KEY),
      db.meta.get(ROW_COUNT),
    ]);
    const unindexed = new Set(waiting);
    for (const row of await db.indexed.bulkGet(waiting)) if (row) unindexed.delete(row.id);
    const isCurrent = version?.value === VERSION || (articles === 0 && rows === 0);
    return (
      isCurrent &&
      places === articles &&
      rows === (counted?.value ?? 0) &&
      indexed + unindexed.size >= articles
    );
  });
}
