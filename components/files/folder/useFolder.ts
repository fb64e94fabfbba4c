import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useLive } from '@/components/hooks/useLive';
import type { FolderChoices, FolderLook } from '@/utils/model/folder';
import { FileWorker, JobFailed } from '../FileWorker';
import { failureText } from '../failureText';
import type { FolderState } from '../fileJobs';
import type { FilesStore } from '../filesStore';
import { type FolderAccess, folderAccess, pickFolder } from './folderAccess';

export type FolderModel = ReturnType<typeof useFolder>;

/** So long nothing may change in the library before the folder is written by itself, in milliseconds. */
const QUIET = 2_000;

interface State {
  readonly kept: FolderState | null;
  readonly access: FolderAccess;
  /** Null while it was not looked at, or cannot be. */
  readonly look: FolderLook | null;
  readonly failure: string | null;
}

const unseen: State = { kept: null, access: 'prompt', look: null, failure: null };

/** The managed folder, for as long as the page is open: what waits on either side, and the acts on it. */
export function useFolder({ db, library, acts }: Pick<FilesStore, 'db' | 'library' | 'acts'>) {
  // A worker of its own: what is cancelled elsewhere on the page must not end a write here.
  const worker = useMemo(() => new FileWorker(), []);
  const [state, setState] = useState<State | null>(null);
  const [share, setShare] = useState<number | null | undefined>(undefined);
  const running = useRef<Promise<unknown>>(Promise.resolve());

  /** One after the other: a look in the middle of a write would see half of it. */
  const inTurn = useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const next = running.current.then(work, work);
    running.current = next.catch(() => {});
    return next;
  }, []);

  const refresh = useCallback(
    () =>
      inTurn(async () => {
        if (folderAccess.isMissing()) return;
        const found = await keptFolder(worker).catch(folderFailure);
        if (typeof found === 'string') {
          setState((now) => ({ ...(now ?? unseen), failure: found }));
          return;
        }
        const { kept, access } = found;
        const seen = { kept, access, look: null, failure: null };
        if (!kept || access !== 'granted') {
          setState(seen);
          return;
        }
        try {
          const look = kept.isAutomatic
            ? (await worker.run('updateFolder', undefined)).look
            : await worker.run('lookAtFolder', undefined);
          setState({ ...seen, look });
        } catch (error) {
          // Taken away since it was asked for: then there is one click to give it again.
          const now = isDenied(error) ? await accessNow(kept.handle) : access;
          setState({ ...seen, access: now, failure: now === access ? folderFailure(error) : null });
        }
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

  /** What a person asked for: shown while it runs, and told of when it fails. */
  async function attempt(work: () => Promise<void>): Promise<void> {
    setShare(null);
    try {
      await inTurn(work);
    } catch (error) {
      acts.say(folderFailure(error));
    }
    setShare(undefined);
    await refresh();
  }

  async function choose(naming: Pick<FolderState, 'folder' | 'fileName'>): Promise<void> {
    const handle = await pickFolder().catch((error: unknown) => {
      acts.say(folderFailure(error));
      return null;
    });
    if (!handle) return;
    await attempt(async () => {
      const { fault } = await worker.run('keepFolder', { handle, ...naming });
      if (fault) acts.say(i18n.t('files.managed.badNaming', [fault]));
    });
  }

  return {
    isMissing: folderAccess.isMissing(),
    refresh,
    state,
    /** Null for not known how far; undefined when nothing runs. */
    share,
    choose,
    /** Called in the click itself: a browser hears no request that comes later. Where it asks no more, the folder is chosen again. */
    allow: async () => {
      if (!state?.kept) return;
      const { handle, folder, fileName } = state.kept;
      if (state.access === 'denied') {
        await choose({ folder, fileName });
        return;
      }
      const answer = await folderAccess.ask(handle).catch(() => 'denied' as const);
      if (answer !== 'granted') acts.say(i18n.t('files.managed.refused'));
      await refresh();
    },
    update: () =>
      attempt(async () => {
        const { written } = await worker.run('updateFolder', undefined, setShare);
        acts.say(i18n.t('files.managed.updated', written));
      }),
    bringIn: (choices: FolderChoices) =>
      attempt(async () => {
        const { undo } = await worker.run('bringInFolder', choices, setShare);
        await acts.act(i18n.t('files.managed.broughtIn'), async () => ({ undo }));
        await library.manyChanged();
      }),
    automate: (isAutomatic: boolean) =>
      attempt(async () => {
        await worker.run('automateFolder', { isAutomatic });
      }),
    forget: () =>
      attempt(async () => {
        await worker.run('forgetFolder', undefined);
        acts.say(i18n.t('files.managed.forgotten'));
      }),
  };
}

/** The folder that is kept, and what the browser lets us do with it now. */
async function keptFolder(worker: FileWorker): Promise<Pick<State, 'kept' | 'access'>> {
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

function folderFailure(error: unknown): string {
  const code = error instanceof JobFailed ? error.code : '';
  if (code === 'folderGone') return i18n.t('files.managed.gone');
  if (code === 'folderDenied') return i18n.t('files.managed.withdrawn');
  return failureText(error);
}
