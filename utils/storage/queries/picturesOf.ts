import type { ArticleId } from '../../model/ids';
import type { Picture } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** Addresses of the pictures that are kept with an article. */
export async function keptSources(db: KantlijnDatabase, id: ArticleId): Promise<string[]> {
  const keys = await db.pictures
    .where('[articleId+source]')
    .between([id, ''], [id, '\uffff'])
    .primaryKeys();
  return keys.map(([, source]) => source);
}

/** Pictures kept with an article, those of these addresses, in any order. */
export async function picturesOf(
  db: KantlijnDatabase,
  id: ArticleId,
  sources: readonly string[],
): Promise<Picture[]> {
  const found = await db.pictures.bulkGet(sources.map((source) => [id, source] as const));
  return found.filter((picture) => picture !== undefined);
}
