import type { ArticleId } from '../model/ids';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { written } from './written';

/** Keeps where an article was read to, 0..1. No act of a person: not journalled, and no new revision. */
export async function saveProgress(
  db: KantlijnDatabase,
  articleId: ArticleId,
  progress: number,
): Promise<void> {
  await written(db, () => db.articles.update(articleId, { progress }));
}
