import { Failure, type FailureCode } from '../model/failure';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { guarded } from './guarded';
import { LEAST_ROOM, roomLeft } from './roomLeft';
import { tryTheDisk } from './tryTheDisk';

/** Where it is remembered that the disk failed in the middle of a write: in no place that needs the disk. */
export interface DiskMemory {
  read(): Promise<boolean>;
  write(hasFailed: boolean): Promise<unknown>;
}

/** A full disk can look like a browser that keeps none: where the database does not open at all. */
const ofTheDisk: ReadonlySet<FailureCode> = new Set(['quota', 'storageFailed', 'noDatabase']);

const memories = new WeakMap<KantlijnDatabase, DiskMemory>();

/** Remembers failures of the disk in a place that outlives this context; without that, they are remembered as long as this context lives. */
export function rememberDisk(db: KantlijnDatabase, memory: DiskMemory): void {
  memories.set(db, memory);
  // Another context's write failed: Chromium closes the database for all.
  db.on('close', () => void memory.write(true));
}

/**
 * Runs what writes to the database, with failures as `guarded` gives them. On a disk that is next to full nothing is begun (`quota`).
 * `work` may be run again where its first run was refused: what it does outside its transaction is then done twice.
 *
 * A write that the disk cuts off leaves a torn record at the end of LevelDB's log, which Chromium goes on to write behind: all is
 * well until the database is opened the next time. Then the log is found to be corrupt, and Chromium deletes the whole database. So after
 * a failure of the disk `tryTheDisk` must first have made LevelDB begin a new log.
 */
export async function written<T>(db: KantlijnDatabase, work: () => PromiseLike<T>): Promise<T> {
  const left = await roomLeft();
  if (left < LEAST_ROOM) throw new Failure('quota');
  const memory = memoryOf(db);
  // Firefox, which does not tell what is left, has no such log.
  const hasLog = Number.isFinite(left);
  const attempt = () =>
    guarded(db, async () => {
      if (hasLog && (await memory.read())) {
        await tryTheDisk();
        await memory.write(false);
      }
      return work();
    });
  try {
    return await (hasLog ? attempt() : twice(attempt));
  } catch (error) {
    if (error instanceof Failure && ofTheDisk.has(error.code)) await memory.write(true);
    throw error;
  }
}

/**
 * Once a transaction found the disk full, Firefox lets the next one on that connection do nothing but delete, and refuses
 * whatever else it writes, whether there is room by then or not: `IDBDatabase::Transaction` in Gecko's `dom/indexedDB`.
 */
async function twice<T>(attempt: () => Promise<T>): Promise<T> {
  try {
    return await attempt();
  } catch (error) {
    if (error instanceof Failure && error.code === 'storageFailed') return attempt();
    throw error;
  }
}

function memoryOf(db: KantlijnDatabase): DiskMemory {
  const known = memories.get(db) ?? inMemory();
  memories.set(db, known);
  return known;
}

function inMemory(): DiskMemory {
  let hasFailed = false;
  return {
    read: () => Promise.resolve(hasFailed),
    write: (now) => {
      hasFailed = now;
      return Promise.resolve();
    },
  };
}
