import type { ArticleId } from '../model/ids';
import type { DistinctPair } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { pairKey } from '../storage/search/lookalikes';
import { act, type Done } from './act';
import type { Surroundings } from './surroundings';

/** Remembers that two articles that look alike are two: a merge of them is not offered again. */
export async function keepApart(
  db: KantlijnDatabase,
  around: Surroundings,
  a: ArticleId,
  b: ArticleId,
): Promise<Done<void>> {
  return act(db, 'keepApart', around, async (writer) => {
    const { now } = writer;
    const pair = pairKey(a, b);
    const before = await db.distinct.get(pair);
    const after: DistinctPair = {
      pair,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
      deletedAt: null,
      revision: (before?.revision ?? 0) + 1,
    };
    await db.distinct.put(after);
    writer.journal([{ table: 'distinct', key: pair, before: before ?? null, after }]);
  });
}
