import { Failure } from '../model/failure';
import type { ArticleId, HighlightId } from '../model/ids';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
import { changeMany } from './changeMany';
import type { Surroundings } from './surroundings';

/** Brings articles back from the trash, with the passages that were not thrown away by themselves. Throws `notFound`. */
export async function restoreArticles(
  db: KantlijnDatabase,
  around: Surroundings,
  ids: readonly ArticleId[],
): Promise<Done<void>> {
  return act(db, 'restoreArticles', around, async (writer) => {
    const held = await db.articles.bulkGet([...new Set(ids)]);
    if (held.some((article) => !article)) throw new Failure('notFound');
    const articles = held.filter((article) => article !== undefined);
    await changeMany(writer, 'articles', articles, () => ({ deletedAt: null }));
  });
}

/** Brings passages back from the trash, and their articles where those are there, too. Throws `notFound`. */
export async function restoreHighlights(
  db: KantlijnDatabase,
  around: Surroundings,
  ids: readonly HighlightId[],
): Promise<Done<void>> {
  return act(db, 'restoreHighlights', around, async (writer) => {
    const held = await db.highlights.bulkGet([...new Set(ids)]);
    if (held.some((mark) => !mark)) throw new Failure('notFound');
    const marks = held.filter((mark) => mark !== undefined);
    const owners = await db.articles.bulkGet([...new Set(marks.map(({ articleId }) => articleId))]);
    await changeMany(writer, 'highlights', marks, () => ({ deletedAt: null }));
    const articles = owners.filter((article) => article !== undefined);
    await changeMany(writer, 'articles', articles, () => ({ deletedAt: null }));
  });
}
