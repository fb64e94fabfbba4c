import { believeClaim, normaliseAddress, otherAddresses } from '../model/address';
import type { KantlijnDatabase } from '../storage/openDatabase';
import type { Surroundings } from './surroundings';

/**
 * Learns one more address of a saved article: where sites keep the same page a second time (for phones, as AMP, by the other
 * scheme), and where its own canonical address says that nothing but parameters was added (`?ref=feed`). Answers whether it was
 * learnt; an address that is known stays as it is. No act: it is not journalled.
 */
export async function learnAddress(
  db: KantlijnDatabase,
  around: Surroundings,
  url: string,
  canonical: string | null,
): Promise<boolean> {
  const address = normaliseAddress(url);
  if (!address || (await db.addresses.get(address))) return false;
  const claim = believeClaim(canonical, url);
  const others = otherAddresses(address);
  const known = await db.addresses.bulkGet(
    claim && hasFewerParameters(claim, address) ? [claim, ...others] : others,
  );
  for (const record of known) {
    const article = record && (await db.articles.get(record.articleId));
    if (article?.deletedAt !== null) continue;
    const row = {
      address,
      articleId: article.id,
      kind: 'requested',
      createdAt: around.now(),
    } as const;
    // Added and not put: whoever saves the page at this moment has the better word.
    return db.addresses.add(row).then(
      () => true,
      () => false,
    );
  }
  return false;
}

/** Whether any address is known that is the same but for its parameters: only then a page need be asked for its canonical one. */
export async function hasCousins(db: KantlijnDatabase, url: string): Promise<boolean> {
  const address = normaliseAddress(url);
  if (!address?.includes('?')) return false;
  const [path = ''] = address.split('?');
  const known = db.addresses.where('address');
  return (await known.equals(path).or('address').startsWith(`${path}?`).limit(1).count()) > 0;
}

/** Both normalised: the same place, with some of the same parameters. */
function hasFewerParameters(claim: string, address: string): boolean {
  const [one, other] = [new URL(claim), new URL(address)];
  if (one.origin + one.pathname + one.hash !== other.origin + other.pathname + other.hash)
    return false;
  const all = new Set([...other.searchParams].map((pair) => pair.join('=')));
  return [...one.searchParams].every((pair) => all.has(pair.join('=')));
}
