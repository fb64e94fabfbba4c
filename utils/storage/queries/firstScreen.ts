import type { Article } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';
import { slotOf } from '../shelf/ShelfChunk';
import { articleRow } from './articleRow';
import { articleRows } from './articleRows';
import type { ArticleRow } from './listArticles';

/** As many rows as no window is high enough for. */
const SCREEN = 30;

/** Without a filter it is one read where the browser can read backwards, with one it is a step for each article. */
async function newest(db: KantlijnDatabase, count: number): Promise<Article[]> {
  const backwards = () => db.articles.orderBy('createdAt').reverse();
  const isKept = ({ deletedAt }: Article) => deletedAt === null;
  const all = await backwards().limit(count).toArray();
  const kept = all.filter(isKept);
  const isFull = kept.length === all.length || all.length < count;
  return isFull ? kept : backwards().filter(isKept).limit(count).toArray();
}

/**
 * What the reading list shows first as it opens: the articles saved last, the newest first, without those in the trash, and no
 * more than `count`. As `articleRows` of what `queryArticles` gives, but in one go, for a page that has read nothing yet.
 */
export async function firstScreen(db: KantlijnDatabase, count = SCREEN): Promise<ArticleRow[]> {
  return db.transaction('r', [db.articles, db.places, db.shelf, db.meta], async () => {
    const [articles, last] = await Promise.all([
      newest(db, count),
      // What was saved last mostly stands there: its places need not be asked for.
      db.shelf.toCollection().last(),
    ]);
    const rows = articles.flatMap((article) => {
      const slot = last ? slotOf(last, article.id) : null;
      return slot === null ? [] : [articleRow(article, last, slot)];
    });
    if (rows.length === articles.length) return rows;
    return articleRows(
      db,
      articles.map(({ id }) => id),
    );
  });
}
