import { liveQuery } from 'dexie';
import type { KantlijnDatabase } from '../openDatabase';
import { mendIndex, rebuildIndex } from './mendIndex';
import { DamagedIndex } from './postingRows';
import { updateIndex } from './updateIndex';

/**
 * Keeps the search index in step with the library until `signal` ends it: mends it first, then works through its queue
 * whenever something is in it. Belongs in the one context that writes. What fails is given to `onError` and tried again
 * with the next change.
 */
export function keepIndex(
  db: KantlijnDatabase,
  onError: (error: unknown) => void,
  signal?: AbortSignal,
): void {
  let isWorking = false;
  const work = async () => {
    try {
      while (!signal?.aborted && (await updateIndex(db)) > 0);
    } catch (error) {
      if (error instanceof DamagedIndex) await rebuildIndex(db);
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
  mendIndex(db).then(start, onError);
}
