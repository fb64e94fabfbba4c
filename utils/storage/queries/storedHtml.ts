import type { ArticleId } from '../../model/ids';
import type { KantlijnDatabase } from '../openDatabase';

/** The stored HTML of articles, in the order of their ids; empty where there is none. Sanitised when it was written, and not since. */
export async function storedHtml(
  db: KantlijnDatabase,
  ids: readonly ArticleId[],
): Promise<string[]> {
  const snapshots = await db.snapshots.bulkGet([...ids]);
  return snapshots.map((snapshot) => snapshot?.html ?? '');
}
