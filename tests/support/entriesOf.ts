import type { ArticleEntry } from '../../utils/export/exporter';
import type { Article, Highlight } from '../../utils/model/records';

/** Articles, each with its passages: what an export is made from. */
export function entriesOf(
  articles: readonly Article[],
  highlights: readonly Highlight[],
): ArticleEntry[] {
  return articles.map((article) => ({
    article,
    highlights: highlights.filter(({ articleId }) => articleId === article.id),
  }));
}
