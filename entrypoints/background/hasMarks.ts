import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { articleAt } from '@/utils/storage/queries/articleAt';

/** Whether anything is marked at an address. */
export async function hasMarks(db: KantlijnDatabase, url: string): Promise<boolean> {
  const article = await articleAt(db, url);
  if (!article || article.deletedAt !== null) return false;
  // The first will do: there may be thousands.
  const mark = await db.highlights
    .where({ articleId: article.id })
    .filter(({ deletedAt }) => deletedAt === null)
    .first();
  return mark !== undefined;
}
