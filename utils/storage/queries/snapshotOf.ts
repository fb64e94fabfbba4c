import type { ArticleId } from '../../model/ids';
import type { Snapshot } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** The stored text of an article; none when no reader view could be made. Its HTML is hostile: sanitise it. */
export function snapshotOf(db: KantlijnDatabase, id: ArticleId): Promise<Snapshot | undefined> {
  return db.snapshots.get(id);
}
