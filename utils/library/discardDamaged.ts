import { Failure } from '../model/failure';
import { type KantlijnDatabase, newestVersion } from '../storage/openDatabase';

/**
 * Deletes a database that cannot be read, so that a backup can be put in its place. The only way to lose a library by one act: it
 * looks for itself, and throws `notDamaged` where every row of every table can be read, and `readOnly` where a newer version of
 * Kantlijn made what this one does not know how to read. Waits for other connections to step aside.
 */
export async function discardDamaged(db: KantlijnDatabase): Promise<void> {
  if (await isNewer(db.name)) throw new Failure('readOnly');
  // Twice: one that was just being closed is not damaged.
  if ((await isSound(db)) || (await isSound(db))) throw new Failure('notDamaged');
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

/** False as well where it does not even open: then nobody can tell, and no version can read it. */
async function isNewer(name: string): Promise<boolean> {
  const version = await versionOf(name).catch(() => 0);
  return version > newestVersion;
}

function versionOf(name: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    // Asked for only where there is no database: none is made.
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      resolve(request.result.version);
      request.result.close();
    };
  });
}

function deleted(name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
