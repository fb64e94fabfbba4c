import type { KantlijnDatabase } from '../storage/openDatabase';
import { asFailure } from './asFailure';

/** Runs what reads the database, and gives its failures the product's own codes. What writes goes through `written`. */
export async function guarded<T>(db: KantlijnDatabase, work: () => PromiseLike<T>): Promise<T> {
  try {
    // By itself Dexie tries only once to open.
    if (!db.isOpen()) await db.open();
    return await work();
  } catch (error) {
    throw await asFailure(error);
  }
}
