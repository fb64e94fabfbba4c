import type { ArticleId } from '../../model/ids';
import type { KantlijnDatabase } from '../openDatabase';
import { CHUNK } from '../shelf/ShelfChunk';
import { articleRow } from './articleRow';
import type { ArticleRow } from './listArticles';

/** What the list shows of these articles, in the order of the ids; those that are gone are left out. */
export async function articleRows(
  db: KantlijnDatabase,
  ids: readonly ArticleId[],
): Promise<ArticleRow[]> {
  return db.transaction('r', [db.articles, db.places, db.shelf], async () => {
    const [articles, places] = await Promise.all([
      db.articles.bulkGet([...ids]),
      db.places.bulkGet([...ids]),
    ]);
    const wanted = new Set(
      places.flatMap((place) => (place ? [Math.floor(place.number / CHUNK)] : [])),
    );
    const held = await db.shelf.bulkGet([...wanted]);
    const chunks = new Map(held.flatMap((chunk) => (chunk ? [[chunk.chunk, chunk] as const] : [])));
    return articles.flatMap((article, at): ArticleRow[] => {
      if (!article) return [];
      const number = places[at]?.number ?? -1;
      const chunk = chunks.get(Math.floor(number / CHUNK));
      return [articleRow(article, chunk, number % CHUNK)];
    });
  });
}
