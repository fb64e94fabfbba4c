import type { Settings } from '@/components/files/fileJobs';
import { makeBackup } from '@/utils/library/backup/makeBackup';
import { readBackup, type SoundBackup } from '@/utils/library/backup/readBackup';
import { restoreByReplacing } from '@/utils/library/backup/restore';
import { Failure } from '@/utils/model/failure';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { bytesOfFile } from './openFiles';
import type { OnProgress, WorkerLibrary } from './workerLibrary';

/** Where the library as it was is kept until the next restore. */
const BEFORE = 'beforeRestore';

/** How often it is tried when something is written in between. */
const TRIES = 5;

/**
 * Puts a backup in the place of the library, and keeps a backup of the library as it was. Throws `undoConflict`, and changes
 * nothing, when the library never stands still.
 */
export async function replaceLibrary(
  { db, around }: WorkerLibrary,
  backup: SoundBackup,
  settings: Settings,
  onProgress: OnProgress,
): Promise<void> {
  for (let left = TRIES; left > 0; left--) {
    const last = await lastAct(db);
    const { pieces } = await makeBackup(db, around, settings);
    const before = new Blob([...pieces], { type: 'application/zip' });
    // Nothing that is written after the backup was made may be lost by it.
    const isStill = async () => {
      const still = (await lastAct(db)) === last;
      if (still) await db.meta.put({ key: BEFORE, value: before });
      return still;
    };
    if (await restoreByReplacing(db, backup, isStill, onProgress)) return;
  }
  throw new Failure('undoConflict', 'the library is being written to');
}

/** Puts the library back as it was before the last replacement, with its settings; null when that is not kept. */
export async function putBack(
  db: KantlijnDatabase,
  onProgress: OnProgress,
): Promise<{ settings: Settings } | null> {
  const kept = await db.meta.get(BEFORE);
  if (!(kept?.value instanceof Blob)) return null;
  const backup = await readBackup(bytesOfFile(kept.value));
  await restoreByReplacing(db, backup, undefined, onProgress);
  await db.meta.delete(BEFORE);
  return { settings: backup.settings };
}

async function lastAct(db: KantlijnDatabase): Promise<number> {
  // Its key only: the entry of an import tells of a hundred thousand changes.
  return (await db.journal.toCollection().reverse().limit(1).primaryKeys())[0] ?? 0;
}
