import type { Draft } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** What was being typed there (see `draftKey`), if anything. */
export function draftAt(db: KantlijnDatabase, key: string): Promise<Draft | undefined> {
  return db.drafts.get(key);
}
