import { type KantlijnDatabase, schemaVersion } from '../openDatabase';

/** Whether the database is of a newer build than this one: it may be read, but writing would damage what we cannot read. */
export async function isReadOnly(db: KantlijnDatabase): Promise<boolean> {
  if (!db.isOpen()) await db.open();
  // Dexie multiplies its versions by ten, and opens a newer database as it is.
  return db.backendDB().version > schemaVersion * 10;
}
