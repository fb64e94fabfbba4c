import type { Article, Highlight } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** Passages that were thrown away by themselves, the last first: their articles are not in the trash. */
export async function trashedHighlights(
  db: KantlijnDatabase,
): Promise<{ highlight: Highlight; article: Article }[]> {
  return db.transaction('r', [db.highlights, db.articles], async () => {
    const marks = await db.highlights.orderBy('deletedAt').reverse().toArray();
    const articles = await db.articles.bulkGet(marks.map(({ articleId }) => articleId));
    return marks.flatMap((highlight, at) => {
      const article = articles[at];
      return article?.deletedAt === null ? [{ highlight, article }] : [];
    });
  });
}
