import { normaliseAddress } from '../../model/address';
import type { Article } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** The article that stands at an address (as typed or shown), also when it is in the trash. */
export async function articleAt(db: KantlijnDatabase, url: string): Promise<Article | undefined> {
  const address = normaliseAddress(url);
  const known = address ? await db.addresses.get(address) : undefined;
  return known ? db.articles.get(known.articleId) : undefined;
}
