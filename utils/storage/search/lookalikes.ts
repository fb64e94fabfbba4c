import type { ArticleId } from '../../model/ids';
import type { Indexed, Lookalike } from '../derived';
import type { KantlijnDatabase } from '../openDatabase';

/** A band that this many share tells nothing: a wall that a whole site puts before its articles. */
const CROWD = 20;

/** The key of two articles, whichever comes first. */
export function pairKey(a: ArticleId, b: ArticleId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Within the transaction that indexes articles: notes which others their texts may be alike. */
export async function noteLookalikes(
  db: KantlijnDatabase,
  gone: readonly ArticleId[],
  known: readonly Indexed[],
): Promise<void> {
  const touched = [...gone, ...known.map(({ id }) => id)];
  await db.lookalikes.where('ids').anyOf(touched).delete();
  const bands = [...new Set(known.flatMap((one) => one.bands))];
  if (bands.length === 0) return;
  const alike = await db.indexed.where('bands').anyOf(bands).distinct().toArray();
  const byBand = new Map<number, ArticleId[]>();
  for (const { id, bands: own } of alike) {
    for (const band of own) byBand.set(band, [...(byBand.get(band) ?? []), id]);
  }
  const pairs = new Map<string, Lookalike>();
  for (const { id, bands: own } of known) {
    for (const band of own) {
      const others = byBand.get(band) ?? [];
      if (others.length > CROWD) continue;
      for (const other of others) {
        if (other !== id)
          pairs.set(pairKey(id, other), { pair: pairKey(id, other), ids: [id, other] });
      }
    }
  }
  await db.lookalikes.bulkPut([...pairs.values()]);
}
