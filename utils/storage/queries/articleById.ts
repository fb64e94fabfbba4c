import type { ArticleId } from '../../model/ids';
import type { Article } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** An article, also when it is in the trash. */
export function articleById(db: KantlijnDatabase, id: ArticleId): Promise<Article | undefined> {
  return db.articles.get(id);
}
