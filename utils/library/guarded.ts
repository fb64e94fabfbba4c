import { Failure } from '../model/failure';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { asFailure } from './asFailure';

/** Databases that this browser has kept: where one fails later, it is not for the browser keeping none. */
const kept = new WeakSet<KantlijnDatabase>();

/** Runs what reads the database, and gives its failures the product's own codes. What writes goes through `written`. */
export async function guarded<T>(db: KantlijnDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    // By itself Dexie tries only once to open.
    if (!db.isOpen()) await db.open();
    kept.add(db);
    return await work();
  } catch (error) {
    const failure = await asFailure(error);
    const isMissing = failure instanceof Failure && failure.code === 'noDatabase';
    throw isMissing && kept.has(db) ? new Failure('storageFailed', failure.message) : failure;
  }
}
