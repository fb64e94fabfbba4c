import { i18n } from '#i18n';
import type { FolderChoices } from '@/utils/model/folder';
import type { FileWorker } from '../FileWorker';
import type { FilesStore } from '../filesStore';
import type { Tell } from '../useWork';

/** What a person can have done with the folder that is kept. `attempt` does it in its turn and tells of what fails. */
export function folderActs(
  { library, acts }: Pick<FilesStore, 'library' | 'acts'>,
  worker: FileWorker,
  attempt: (work: (tell: Tell) => Promise<void>) => Promise<void>,
) {
  return {
    update: () =>
      attempt(async (tell) => {
        const { written } = await worker.run('updateFolder', undefined, tell);
        acts.say(i18n.t('files.managed.updated', written));
      }),
    bringIn: (choices: FolderChoices) =>
      attempt(async (tell) => {
        const { undo } = await worker.run('bringInFolder', choices, tell);
        await acts.act(i18n.t('files.managed.broughtIn'), async () => ({ undo }));
        // It is brought in, also where the open pages cannot be told.
        await library.manyChanged().catch(console.error);
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
