import type { ArticleId } from '../../model/ids';
import type { Highlight } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** An article's passages that are not in the trash, in the order of the article. */
export async function highlightsOf(
  db: KantlijnDatabase,
  articleId: ArticleId,
): Promise<Highlight[]> {
  const rows = await db.highlights.where({ articleId }).toArray();
  return rows.filter((row) => row.deletedAt === null).sort(inOrder);
}

/** Which of two passages comes first in its article. */
export function inOrder(a: Highlight, b: Highlight): number {
  return a.order - b.order || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1);
}
