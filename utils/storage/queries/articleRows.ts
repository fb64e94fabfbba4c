import type { ArticleId } from '../../model/ids';
import type { KantlijnDatabase } from '../openDatabase';
import { isShelfHeld, readShelf } from '../shelf/Shelf';
import { CHUNK, type ShelfChunk } from '../shelf/ShelfChunk';
import { articleRow } from './articleRow';
import type { ArticleRow } from './listArticles';

/** What the list shows of these articles, in the order of the ids; those that are gone are left out. */
export async function articleRows(
  db: KantlijnDatabase,
  ids: readonly ArticleId[],
): Promise<ArticleRow[]> {
  return db.transaction('r', [db.articles, db.places, db.shelf, db.meta], async () => {
    const [articles, standing] = await Promise.all([
      db.articles.bulkGet([...ids]),
      isShelfHeld(db) ? onShelf(db, ids) : inChunks(db, ids),
    ]);
    return articles.flatMap((article, at): ArticleRow[] =>
      article ? [articleRow(article, ...(standing[at] ?? nowhere))] : [],
    );
  });
}

type Standing = readonly [chunk: ShelfChunk | undefined, slot: number];
const nowhere: Standing = [undefined, 0];

async function onShelf(
  db: KantlijnDatabase,
  ids: readonly ArticleId[],
): Promise<(Standing | null)[]> {
  const shelf = await readShelf(db);
  return ids.map((id) => shelf.placeOf(id));
}

/** Where the shelf was not read as a whole, no more than what is asked for is read of it. */
async function inChunks(db: KantlijnDatabase, ids: readonly ArticleId[]): Promise<Standing[]> {
  const places = await db.places.bulkGet([...ids]);
  const wanted = new Set(
    places.flatMap((place) => (place ? [Math.floor(place.number / CHUNK)] : [])),
  );
  const held = await db.shelf.bulkGet([...wanted]);
  const chunks = new Map(held.flatMap((chunk) => (chunk ? [[chunk.chunk, chunk] as const] : [])));
  return places.map((place) =>
    place ? [chunks.get(Math.floor(place.number / CHUNK)), place.number % CHUNK] : nowhere,
  );
}
