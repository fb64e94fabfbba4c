import type { DBCore, DBCoreTransaction } from 'dexie';
import type { ArticleId } from '../../model/ids';
import type { Place, Stale } from '../derived';

/** A text of an article that changed. */
export interface TextChange {
  readonly id: ArticleId;
  /** The article's text as it was, where that was replaced or deleted; null where it stays. */
  readonly oldText: string | null;
}

/** Queues articles for the indexer. The queue lives in the database: a worker that is killed loses nothing of it. */
export async function markStale(
  core: DBCore,
  trans: DBCoreTransaction,
  changes: readonly TextChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const byId = new Map<ArticleId, string | null>();
  for (const { id, oldText } of changes) byId.set(id, byId.get(id) ?? oldText);
  const keys = [...byId.keys()];
  const table = core.table('stale');
  const [queued, places]: [(Stale | undefined)[], (Place | undefined)[]] = await Promise.all([
    table.getMany({ trans, keys }),
    core.table('places').getMany({ trans, keys }),
  ]);
  const values = keys.map((id, at): Stale => {
    const number = queued[at]?.number ?? places[at]?.number ?? null;
    const oldText = queued[at]?.oldText ?? byId.get(id) ?? null;
    return { id, stamp: crypto.randomUUID(), number, oldText };
  });
  await table.mutate({ type: 'put', trans, values });
}
