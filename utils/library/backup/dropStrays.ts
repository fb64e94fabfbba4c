import type { ArticleId } from '../../model/ids';
import type { KantlijnDatabase } from '../../storage/openDatabase';

/**
 * Deletes what an early backup does not hold (kept pictures, the page as it was seen again) of articles that are neither in the
 * library nor in `before`: those that the library as it was, which can be put back, still has. Within a transaction.
 */
export async function dropStrays(
  db: KantlijnDatabase,
  before: readonly ArticleId[],
): Promise<void> {
  const known = new Set([...before, ...(await db.articles.toCollection().primaryKeys())]);
  // Keys only: the pictures themselves may be many megabytes.
  const pictures = await db.pictures.toCollection().primaryKeys();
  const revisits = await db.revisits.toCollection().primaryKeys();
  await db.pictures.bulkDelete(pictures.filter(([id]) => !known.has(id)));
  await db.revisits.bulkDelete(revisits.filter((id) => !known.has(id)));
}
