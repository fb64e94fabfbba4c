import type { DBCore, DBCoreTransaction } from 'dexie';
import type { ArticleId } from '../../model/ids';
import type { Stale } from '../derived';
import { queueStamp } from '../shelf/stamps';

/** Queues articles for the indexer. The queue lives in the database: a worker that is killed loses nothing of it. */
export async function markStale(
  core: DBCore,
  trans: DBCoreTransaction,
  ids: ReadonlySet<ArticleId>,
): Promise<void> {
  if (ids.size === 0) return;
  const values = [...ids].map((id): Stale => ({ id, stamp: crypto.randomUUID() }));
  await core.table('stale').mutate({ type: 'put', trans, values });
  await core.table('meta').mutate({ type: 'put', trans, values: [queueStamp()] });
}
