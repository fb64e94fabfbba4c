import { useCallback, useEffect, useState } from 'preact/hooks';
import { useLive } from '@/components/hooks/useLive';
import type { FolderLook } from '@/utils/model/folder';
import { type FileWorker, JobFailed } from '../FileWorker';
import type { FolderState } from '../fileJobs';
import type { FilesStore } from '../filesStore';
import { type FolderAccess, folderAccess } from './folderAccess';
import { folderFailure } from './folderFailure';

/** So long nothing may change in the library before the folder is written by itself, in milliseconds. */
const QUIET = 2_000;

/** What is known of the folder. */
interface FolderSeen {
  readonly kept: FolderState | null;
  readonly access: FolderAccess;
  /** Null while it was not looked at, or cannot be. */
  readonly look: FolderLook | null;
  readonly failure: string | null;
}

const unseen: FolderSeen = { kept: null, access: 'prompt', look: null, failure: null };

/**
 * The managed folder as it is now: looked at when the library or its files may have changed. Null until then. `inTurn` runs one
 * job after the other.
 */
export function useFolderLook(
  db: FilesStore['db'],
  worker: FileWorker,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): [FolderSeen | null, () => Promise<void>] {
  const [state, setState] = useState<FolderSeen | null>(null);
  const refresh = useCallback(
    () =>
      inTurn(async () => {
        if (folderAccess.isMissing()) return;
        const found = await keptFolder(worker).catch(folderFailure);
        if (typeof found === 'string') {
          setState((now) => ({ ...(now ?? unseen), failure: found }));
          return;
        }
        setState(await seenNow(worker, found));
      }),
    [worker, inTurn],
  );

  // How many, not the last: the entry of an import tells of a hundred thousand changes.
  const acted = useLive(() => db.journal.count(), [db]);
  const count = acted.status === 'ready' ? acted.value : null;
  useEffect(() => {
    if (count === null) return;
    const waiting = setTimeout(refresh, state === null ? 0 : QUIET);
    return () => clearTimeout(waiting);
  }, [count]);
  useEffect(() => {
    // Back from the editor: its files may have changed.
    const look = () => document.visibilityState === 'visible' && refresh();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refresh]);
  return [state, refresh];
}

/** Looks at a folder that we may look at, and writes to it first where that is wished. */
async function seenNow(
  worker: FileWorker,
  { kept, access }: Pick<FolderSeen, 'kept' | 'access'>,
): Promise<FolderSeen> {
  const seen = { kept, access, look: null, failure: null };
  if (!kept || access !== 'granted') return seen;
  try {
    const look = kept.isAutomatic
      ? (await worker.run('updateFolder', undefined)).look
      : await worker.run('lookAtFolder', undefined);
    return { ...seen, look };
  } catch (error) {
    // Taken away since it was asked for: then there is one click to give it again.
    const now = isDenied(error) ? await accessNow(kept.handle) : access;
    return { ...seen, access: now, failure: now === access ? folderFailure(error) : null };
  }
}

/** The folder that is kept, and what the browser lets us do with it now. */
async function keptFolder(worker: FileWorker): Promise<Pick<FolderSeen, 'kept' | 'access'>> {
  const kept = await worker.run('folder', undefined);
  return { kept, access: kept ? await folderAccess.of(kept.handle) : 'prompt' };
}

function isDenied(error: unknown): boolean {
  return error instanceof JobFailed && error.code === 'folderDenied';
}

/** After a refusal; a browser that still calls it granted is to be asked all the same. */
async function accessNow(folder: FileSystemDirectoryHandle): Promise<FolderAccess> {
  const access = await folderAccess.of(folder);
  return access === 'granted' ? 'prompt' : access;
}
