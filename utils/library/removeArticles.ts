import { Failure } from '../model/failure';
import type { ArticleId } from '../model/ids';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
import { changeMany } from './changeMany';
import type { Surroundings } from './surroundings';

/**
 * Puts articles in the trash. Their passages stay as they are, so that they come back with the article, and
 * one that was thrown away before stays away. Throws `notFound`.
 */
export async function removeArticles(
  db: KantlijnDatabase,
  around: Surroundings,
  ids: readonly ArticleId[],
): Promise<Done<void>> {
  return act(db, 'removeArticles', around, async (writer) => {
    const held = await db.articles.bulkGet([...new Set(ids)]);
    if (held.some((article) => !article)) throw new Failure('notFound');
    const articles = held.filter((article) => article !== undefined);
    await changeMany(writer, 'articles', articles, ({ deletedAt }) => ({
      deletedAt: deletedAt ?? writer.now,
    }));
  });
}
