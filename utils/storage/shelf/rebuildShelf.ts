import type { Table } from 'dexie';
import type { Article, Highlight, Sighting } from '../../model/records';
import type { Place } from '../derived';
import { directoryRows, emptyDirectory } from '../search/directory';
import { CHUNK, emptyChunk, putArticle, putPassages, type ShelfChunk } from './ShelfChunk';
import { queueStamp, restamped, STAMPS } from './stamps';
import { titleKey } from './titleKey';

/** Its value grows when words are cut, folded or kept another way: an index of another version is made anew. */
export const indexVersion = { key: 'indexVersion', value: 3 };

/**
 * Makes everything that is derived from the records anew: the shelf at once, the search index by way of its queue. Within a
 * transaction over all tables, or an upgrade. `tableOf` gives a table by its name.
 */
export async function rebuildShelf(tableOf: (name: string) => Table): Promise<void> {
  const articles: Article[] = await tableOf('articles').toArray();
  const passages = new Map<string, Highlight[]>();
  for (const row of (await tableOf('highlights').toArray()) as Highlight[]) {
    const own = passages.get(row.articleId);
    if (own) own.push(row);
    else passages.set(row.articleId, [row]);
  }
  const orphans = new Set<string>();
  await tableOf('sightings').each((row: Sighting) => {
    if (row.status === 'orphan') orphans.add(row.highlightId);
  });
  const chunks: ShelfChunk[] = [];
  const places: Place[] = [];
  for (const [number, article] of articles.entries()) {
    const at = Math.floor(number / CHUNK);
    const chunk = chunks[at] ?? emptyChunk(at);
    chunks[at] = chunk;
    putArticle(chunk, number % CHUNK, article);
    const own = passages.get(article.id) ?? [];
    putPassages(chunk, number % CHUNK, own, ({ id }) => orphans.has(id));
    places.push({ id: article.id, number, titleKey: titleKey(article.title) });
  }
  const stale = places.map(({ id }) => ({ id, stamp: crypto.randomUUID() }));
  for (const name of ['shelf', 'places', 'postings', 'indexed', 'lookalikes', 'stale'])
    await tableOf(name).clear();
  await tableOf('shelf').bulkPut(chunks);
  await tableOf('places').bulkPut(places);
  await tableOf('stale').bulkPut(stale);
  await tableOf('meta').bulkPut([
    { key: 'nextNumber', value: articles.length },
    ...directoryRows(emptyDirectory),
    { key: STAMPS, value: restamped({}, chunks.keys()) },
    queueStamp(),
    indexVersion,
  ]);
}
