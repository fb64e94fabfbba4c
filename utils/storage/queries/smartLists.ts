import type { SmartList } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** The searches that are kept, by name. */
export async function smartLists(db: KantlijnDatabase): Promise<SmartList[]> {
  const lists = await db.smartLists.toArray();
  return lists
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => a.name.localeCompare(b.name));
}
