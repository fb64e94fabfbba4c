import type { ArticleId } from '../../model/ids';
import type { KantlijnDatabase } from '../openDatabase';

/** The articles saved last, the newest first, without those in the trash: as `queryArticles` gives them, and no more than `count`. */
export async function newestArticles(db: KantlijnDatabase, count: number): Promise<ArticleId[]> {
  const newest = await db.articles
    .orderBy('createdAt')
    .reverse()
    .filter(({ deletedAt }) => deletedAt === null)
    .limit(count)
    .toArray();
  return newest.map(({ id }) => id);
}
