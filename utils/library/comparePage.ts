import { Failure } from '../model/failure';
import type { ArticleId } from '../model/ids';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { keepRevisit } from './keepRevisit';
import type { PreparedPage } from './preparePage';
import type { Surroundings } from './surroundings';
import { written } from './written';

/**
 * Compares an article with its page as read now, and keeps the page's text where it differs. No act of a person: not
 * journalled. Null when one of them could not be read as an article. Throws `notFound`.
 */
export async function comparePage(
  db: KantlijnDatabase,
  around: Surroundings,
  articleId: ArticleId,
  { snapshot }: PreparedPage,
): Promise<'same' | 'changed' | null> {
  return written(db, () =>
    db.transaction('rw', [db.articles, db.snapshots, db.revisits], async () => {
      if (!(await db.articles.get(articleId))) throw new Failure('notFound');
      const saved = await db.snapshots.get(articleId);
      if (!saved || !snapshot) return null;
      const page = { ...snapshot, at: around.now() };
      return (await keepRevisit(db, articleId, saved, page)) ? 'changed' : 'same';
    }),
  );
}
