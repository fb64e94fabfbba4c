import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { articleAt } from '@/utils/storage/queries/articleAt';
import { highlightsOf } from '@/utils/storage/queries/highlightsOf';

/** Whether anything is marked at an address. */
export async function hasMarks(db: KantlijnDatabase, url: string): Promise<boolean> {
  const article = await articleAt(db, url);
  if (!article || article.deletedAt !== null) return false;
  return (await highlightsOf(db, article.id)).length > 0;
}
