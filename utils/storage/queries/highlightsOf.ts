import type { ArticleId } from '../../model/ids';
import type { Highlight } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** An article's passages that are not in the trash, in the order of the article. */
export async function highlightsOf(
  db: KantlijnDatabase,
  articleId: ArticleId,
): Promise<Highlight[]> {
  const rows = await db.highlights.where({ articleId }).toArray();
  return rows
    .filter((row) => row.deletedAt === null)
    .sort((a, b) => a.order - b.order || a.createdAt - b.createdAt);
}
