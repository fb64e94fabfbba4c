import type { Opened } from '@/components/files/fileJobs';
import type { Parsed } from '@/utils/import/parsed';
import type { SoundBackup } from '@/utils/library/backup/readBackup';
import { previewMerge, restoreByMerging } from '@/utils/library/backup/restore';
import { applyImport, previewImport } from '@/utils/library/importing/applyImport';
import { Failure } from '@/utils/model/failure';
import type { ImportChoices } from '@/utils/model/importPlan';
import { openFiles } from './openFiles';
import { putBack, replaceLibrary } from './replaceLibrary';
import type { Jobs, WorkerLibrary } from './workerLibrary';

type Held =
  | { readonly kind: 'import'; readonly parsed: Parsed }
  | { readonly kind: 'backup'; readonly backup: SoundBackup };

/** The jobs of an import or a restore, which remember what was opened last. */
export function importJobs({ db, around }: WorkerLibrary) {
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
  } satisfies Partial<Jobs>;
}
