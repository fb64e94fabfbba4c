import type { KantlijnDatabase } from '../openDatabase';
import { indexVersion, rebuildShelf } from '../shelf/rebuildShelf';
import { readDirectory } from './directory';

/**
 * Makes shelf and index anew where they cannot be right: rows missing, or made by another version. Answers whether it
 * did. Sweeps up what a writer that was killed left behind; so it must not run beside one.
 */
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
  const isWhole = await db.transaction('r', db.tables, async () => {
    const [articles, places, indexed, waiting, version] = await Promise.all([
      db.articles.count(),
      db.places.count(),
      db.indexed.count(),
      db.stale.toCollection().primaryKeys(),
      db.meta.get(indexVersion.key),
    ]);
    const unindexed = new Set(waiting);
    for (const row of await db.indexed.bulkGet(waiting)) if (row) unindexed.delete(row.id);
    return (
      version?.value === indexVersion.value &&
      places === articles &&
      indexed + unindexed.size >= articles
    );
  });
  return isWhole && (await sweep(db));
}

/** Deletes rows that belong to no segment; false when a segment lacks one. */
async function sweep(db: KantlijnDatabase): Promise<boolean> {
  return db.transaction('rw', [db.postings, db.meta], async () => {
    const { segments } = await readDirectory(db.meta);
    const keys = await db.postings.toCollection().primaryKeys();
    const left = new Map(segments.map(({ id, firsts }) => [id, new Set(firsts)]));
    const strays = keys.filter(([term, id]) => !left.get(id)?.delete(term));
    if (strays.length > 0) await db.postings.bulkDelete(strays);
    return [...left.values()].every(({ size }) => size === 0);
  });
}
