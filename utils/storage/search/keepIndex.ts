import { liveQuery } from 'dexie';
import type { KantlijnDatabase } from '../openDatabase';
import { mendIndex, rebuildIndex } from './mendIndex';
import { DamagedIndex } from './postingRows';
import { updateIndex } from './updateIndex';

/** Runs what writes, or refuses where that would do harm. */
type Writing = <T>(work: () => Promise<T>) => Promise<T>;

/**
 * Keeps the search index in step with the library until `signal` ends it: mends it first, then works through its queue
 * whenever something is in it. Belongs in the one context that writes, and writes by way of `writing`, which may refuse. What fails
 * is given to `onError` and tried again with the next change.
 */
export function keepIndex(
  db: KantlijnDatabase,
  writing: Writing,
  onError: (error: unknown) => void,
  signal?: AbortSignal,
): void {
  let isWorking = false;
  const work = async () => {
    try {
      while (!signal?.aborted && (await writing(() => updateIndex(db))) > 0);
    } catch (error) {
      if (error instanceof DamagedIndex) await writing(() => rebuildIndex(db)).catch(onError);
      else onError(error);
    }
    isWorking = false;
  };
  const start = () => {
    const queue = liveQuery(() => db.stale.count()).subscribe({
      next: (count) => {
        if (count === 0 || isWorking) return;
        isWorking = true;
        void work();
      },
      error: onError,
    });
    signal?.addEventListener('abort', () => queue.unsubscribe());
  };
  writing(() => mendIndex(db)).then(start, (error: unknown) => {
    onError(error);
    // Refused and not failed: what is added later is indexed once there is room.
    if (db.isOpen()) start();
  });
}
