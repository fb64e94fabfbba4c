import type { FolderState } from '@/components/files/fileJobs';
import { checkTemplate } from '@/utils/export/template/checkTemplate';
import { profiles } from '@/utils/export/template/profiles';
import { applyFolder } from '@/utils/library/folder/applyFolder';
import type { FolderContext } from '@/utils/library/folder/FolderPass';
import { countWaiting, syncFolder } from '@/utils/library/folder/syncFolder';
import { Failure } from '@/utils/model/failure';
import { FolderFault } from '@/utils/model/folder';
import { type FolderDatabase, openFolderDatabase } from '@/utils/storage/folderDatabase';
import { diskOf } from './diskOf';
import type { Jobs, WorkerLibrary } from './workerLibrary';

/** The jobs of the managed folder. */
export function folderJobs({ db, around }: WorkerLibrary) {
  const store = openFolderDatabase();
  const context = async (): Promise<FolderContext> => {
    const kept = await store.kept.get('folder');
    if (!kept) throw new Failure('notFound', 'no folder is kept');
    return { db, store, disk: diskOf(kept.handle), naming: kept };
  };
  return {
    folder: () => stateOf({ db, around }, store),
    async keepFolder({ handle, folder, fileName }) {
      const [fault] = checkTemplate({ ...profiles.obsidian, folder, fileName });
      if (fault) return { fault: fault.message };
      const before = await store.kept.get('folder');
      const isSame = before !== undefined && (await before.handle.isSameEntry(handle));
      await store.transaction('rw', [store.kept, store.files, store.seen], async () => {
        if (!isSame) await Promise.all([store.files.clear(), store.seen.clear()]);
        const isAutomatic = before?.isAutomatic ?? false;
        await store.kept.put({ key: 'folder', handle, folder, fileName, isAutomatic });
      });
      return { fault: null };
    },
    async automateFolder({ isAutomatic }) {
      await store.kept.update('folder', { isAutomatic });
    },
    async forgetFolder() {
      await Promise.all([store.kept.clear(), store.files.clear(), store.seen.clear()]);
    },
    async lookAtFolder(_, onProgress) {
      const { look } = await syncFolder(await context(), false, undefined, onProgress);
      return look;
    },
    async updateFolder(_, onProgress) {
      const own = await context();
      const { written } = await syncFolder(own, true, undefined, onProgress);
      return { written, look: (await syncFolder(own, false)).look };
    },
    async bringInFolder(choices, onProgress) {
      const own = await context();
      const { open } = await syncFolder(own, false, undefined, onProgress);
      const { undo, value } = await applyFolder(db, around, open, choices);
      try {
        await syncFolder(own, true, value, onProgress);
      } catch (error) {
        // What was brought in stays, and can be undone. The look that follows tells of the folder.
        if (!(error instanceof FolderFault)) throw error;
      }
      return { undo };
    },
  } satisfies Partial<Jobs>;
}

async function stateOf({ db }: WorkerLibrary, store: FolderDatabase): Promise<FolderState | null> {
  const kept = await store.kept.get('folder');
  if (!kept) return null;
  const { handle, folder, fileName, isAutomatic } = kept;
  return { handle, folder, fileName, isAutomatic, waiting: await countWaiting(db, store) };
}
