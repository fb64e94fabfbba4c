import type { ArticleId } from '../model/ids';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
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
    for (const id of ids) {
      const held = await db.articles.get(id);
      if (held?.deletedAt != null) continue;
      await writer.change('articles', id, { deletedAt: writer.now });
    }
  });
}
