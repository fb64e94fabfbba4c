import type { Opened } from '@/components/files/fileJobs';
import type { Parsed } from '@/utils/import/parsed';
import { makeBackup } from '@/utils/library/backup/makeBackup';
import type { SoundBackup } from '@/utils/library/backup/readBackup';
import { previewMerge, restoreByMerging } from '@/utils/library/backup/restore';
import { applyImport, previewImport } from '@/utils/library/importing/applyImport';
import { Failure } from '@/utils/model/failure';
import type { ImportChoices } from '@/utils/model/importPlan';
import { digestTeam } from './digestTeam';
import { exportArticles, tryTemplate } from './exportArticles';
import { folderJobs } from './folderJobs';
import { openFiles } from './openFiles';
import { putBack, replaceLibrary } from './replaceLibrary';
import type { Jobs, WorkerLibrary } from './workerLibrary';

type Held =
  | { readonly kind: 'import'; readonly parsed: Parsed }
  | { readonly kind: 'backup'; readonly backup: SoundBackup };

/** The jobs of one worker, which remembers what it opened last. */
export function jobs({ db, around }: WorkerLibrary): Jobs {
  let held: Held | null = null;
  const opened = (): Held => {
    if (!held) throw new Failure('notFound', 'nothing is open');
    return held;
  };
  const preview = (choices: ImportChoices) => {
    const own = opened();
    return own.kind === 'import'
      ? previewImport(db, around, own.parsed, choices)
      : previewMerge(db, around, own.backup, choices);
  };
  return {
    async open({ files, choices }, onProgress): Promise<Opened> {
      held = null;
      onProgress(null);
      const found = await openFiles(files, onProgress);
      if ('backup' in found) {
        held = { kind: 'backup', backup: found.backup };
        const { summary, highlights } = found.backup;
        return { kind: 'backup', backup: summary, highlights, summary: await preview(choices) };
      }
      held = { kind: 'import', parsed: found.parsed };
      const { format, problems } = found.parsed;
      return { kind: 'import', format, problems, summary: await preview(choices) };
    },
    preview: (choices) => preview(choices),
    async apply(choices, onProgress) {
      const own = opened();
      const done =
        own.kind === 'import'
          ? await applyImport(db, around, own.parsed, choices, onProgress)
          : await restoreByMerging(db, around, own.backup, choices, onProgress);
      return { undo: done.undo, summary: done.value };
    },
    async replace({ settings }, onProgress) {
      const own = opened();
      if (own.kind !== 'backup') throw new Failure('notFound', 'no backup is open');
      await replaceLibrary({ db, around }, own.backup, settings, onProgress);
      return { settings: own.backup.settings };
    },
    putBack: (_, onProgress) => putBack(db, onProgress),
    async backup({ settings }, onProgress) {
      const { pieces, summary, highlights } = await makeBackup(db, around, settings, onProgress);
      const file = new Blob([...pieces], { type: 'application/zip' });
      return { file, summary, highlights };
    },
    digestTeam: (request, onProgress) => digestTeam(request, onProgress),
    export: (request, onProgress) => exportArticles(db, request, onProgress),
    tryTemplate: (request) => tryTemplate(db, request),
    ...folderJobs({ db, around }),
  };
}
