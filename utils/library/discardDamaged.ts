import { Failure } from '../model/failure';
import { type KantlijnDatabase, newestVersion } from '../storage/openDatabase';
import { asFailure } from './asFailure';
import { tryTheDisk } from './tryTheDisk';

/**
 * Deletes a database that cannot be read, so that a backup can be put in its place. The only way to lose a library by one act: it
 * looks for itself, and throws `notDamaged` where every row of every table can be read, `readOnly` where a newer version of
 * Kantlijn made what this one does not know how to read, and `quota` or `storageFailed` where the disk keeps nothing else
 * either, or the browser cannot tell the version. Waits for other connections to step aside.
 */
export async function discardDamaged(db: KantlijnDatabase): Promise<void> {
  if ((await versionOf(db.name)) > newestVersion) throw new Failure('readOnly');
  // Twice: one that was just being closed is not damaged.
  if ((await isSound(db)) || (await isSound(db))) throw new Failure('notDamaged');
  try {
    // A whole library does not open either where the disk is full.
    await tryTheDisk();
  } catch (error) {
    throw await asFailure(error);
  }
  db.close({ disableAutoOpen: false });
  await deleted(db.name);
}

/** Whether all of it can be read. */
async function isSound(db: KantlijnDatabase): Promise<boolean> {
  try {
    if (!db.isOpen()) await db.open();
    for (const table of db.tables) await table.each(() => {});
    return true;
  } catch {
    return false;
  }
}

/** As the browser lists it, without opening what might not open; 0 where there is none. Throws where nobody can tell. */
async function versionOf(name: string): Promise<number> {
  try {
    const listed = await indexedDB.databases();
    return listed.find((one) => one.name === name)?.version ?? 0;
  } catch (error) {
    const failure = await asFailure(error);
    throw failure instanceof Failure ? failure : new Failure('storageFailed', String(error));
  }
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
