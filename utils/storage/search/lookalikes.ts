import type { ArticleId } from '../../model/ids';
import type { Indexed, Lookalike } from '../derived';
import type { KantlijnDatabase } from '../openDatabase';

/** A band that this many share tells nothing: a wall that a whole site puts before its articles. */
const CROWD = 20;

/** The key of two articles, whichever comes first. */
export function pairKey(a: ArticleId, b: ArticleId): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** Within the transaction that indexes articles, before `indexed` has them: notes which others their texts may be alike. */
export async function noteLookalikes(
  db: KantlijnDatabase,
  gone: readonly ArticleId[],
  known: readonly Indexed[],
): Promise<void> {
  const touched = new Set([...gone, ...known.map(({ id }) => id)]);
  const old = await db.lookalikes
    .where('ids')
    .anyOf([...touched])
    .primaryKeys();
  await db.lookalikes.bulkDelete(old);
  const others = (await sharing(db, known)).filter(({ id }) => !touched.has(id));
  const byBand = new Map<number, ArticleId[]>();
  for (const { id, bands } of [...others, ...known]) {
    for (const band of bands) {
      const own = byBand.get(band);
      if (own) own.push(id);
      else byBand.set(band, [id]);
    }
  }
  const pairs = new Map<string, Lookalike>();
  for (const { id, bands } of known) {
    for (const band of bands) {
      const alike = byBand.get(band) ?? [];
      if (alike.length > CROWD) continue;
      for (const other of alike) {
        if (other !== id)
          pairs.set(pairKey(id, other), { pair: pairKey(id, other), ids: [id, other] });
      }
    }
  }
  await db.lookalikes.bulkPut([...pairs.values()]);
}

/** Looking up one band takes about as long as reading so many rows. */
const ROWS_A_LOOK = 10;

/** The articles that have a band of these, and maybe others. */
async function sharing(db: KantlijnDatabase, known: readonly Indexed[]): Promise<Indexed[]> {
  const bands = [...new Set(known.flatMap((one) => one.bands))];
  if (bands.length === 0) return [];
  if (bands.length * ROWS_A_LOOK > (await db.indexed.count())) return db.indexed.toArray();
  return db.indexed.where('bands').anyOf(bands).distinct().toArray();
}
