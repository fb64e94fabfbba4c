import { v7 } from 'uuid';
import type { ArticleId, HighlightId } from '../../../utils/model/ids';
import type { Article, Highlight, Snapshot } from '../../../utils/model/records';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { updateIndex } from '../../../utils/storage/search/updateIndex';
import { aHighlight, anArticle } from '../export/records';

interface Saved extends Partial<Article> {
  text?: string;
  passages?: Partial<Highlight>[];
}

/** Puts articles with their texts and passages into a database, as an import would. */
export async function keep(db: KantlijnDatabase, saved: readonly Saved[]): Promise<ArticleId[]> {
  const articles: Article[] = [];
  const snapshots: Snapshot[] = [];
  const highlights: Highlight[] = [];
  for (const { text, passages = [], ...change } of saved) {
    const article = anArticle({ id: v7() as ArticleId, ...change });
    articles.push(article);
    if (text !== undefined) {
      snapshots.push({ articleId: article.id, html: '', text, hash: text, extractedAt: 0 });
    }
    passages.forEach((own, at) => {
      highlights.push(aHighlight(at, { id: v7() as HighlightId, articleId: article.id, ...own }));
    });
  }
  await db.articles.bulkAdd(articles);
  await db.snapshots.bulkAdd(snapshots);
  await db.highlights.bulkAdd(highlights);
  return articles.map(({ id }) => id);
}

/** Works through the index's queue. */
export async function indexAll(db: KantlijnDatabase): Promise<void> {
  while ((await updateIndex(db)) > 0);
}
