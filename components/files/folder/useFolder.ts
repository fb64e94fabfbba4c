import { useMemo, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { FileWorker } from '../FileWorker';
import type { FolderState } from '../fileJobs';
import type { FilesStore } from '../filesStore';
import type { Tell } from '../useWork';
import { folderAccess, pickFolder } from './folderAccess';
import { folderActs } from './folderActs';
import { folderFailure } from './folderFailure';
import { useFolderLook } from './useFolderLook';
import { useTurns } from './useTurns';

export type FolderModel = ReturnType<typeof useFolder>;

/** The managed folder, for as long as the page is open: what waits on either side, and the acts on it. */
export function useFolder({ db, library, acts }: Pick<FilesStore, 'db' | 'library' | 'acts'>) {
  // A worker of its own: what is cancelled elsewhere on the page must not end a write here.
  const worker = useMemo(() => new FileWorker(), []);
  const [share, setShare] = useState<number | null | undefined>(undefined);
  // A look in the middle of a write would see half of it.
  const inTurn = useTurns();
  const [state, refresh] = useFolderLook(db, worker, inTurn);

  /** What a person asked for: shown while it runs, and told of when it fails. */
  async function attempt(work: (tell: Tell) => Promise<void>): Promise<void> {
    setShare(null);
    try {
      await inTurn(() => work(setShare));
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
    ...folderActs({ library, acts }, worker, attempt),
  };
}
