import { Failure } from '@/utils/model/failure';
import { asSuggested } from '@/utils/model/importPlan';
import { readSettings, writeSettings } from '@/utils/settings/backedUp';
import type { FilesStore } from '../filesStore';
import type { Tell } from '../useWork';
import type { ImportState, PlannedImport } from './importState';

/** What takes a while in an import; answers what it leads to. */
export type ImportStep = (tell: Tell, signal: AbortSignal) => Promise<ImportState>;

/** The steps of an import and the ways back. Each fails whole; what is no part of it (telling open pages, settings) fails no step. */
export function importSteps({ library, worker }: Pick<FilesStore, 'library' | 'worker'>) {
  const tellOpenPages = () => succeeds(library.manyChanged());

  return {
    open:
      (files: readonly File[]): ImportStep =>
      async (tell, signal) => {
        const opened = await worker.run('open', { files, choices: asSuggested }, tell, signal);
        const names = files.map(({ name }) => name);
        return { step: 'planned', names, opened, summary: opened.summary, choices: asSuggested };
      },
    /** Brings in what is new, as chosen. */
    apply:
      ({ opened, choices }: PlannedImport): ImportStep =>
      async (tell, signal) => {
        const { undo, summary } = await worker.run('apply', choices, tell, signal);
        await tellOpenPages();
        return { step: 'done', opened, summary, undo, lacksSettings: false };
      },
    /** Puts a backup in the library's place. */
    replace:
      ({ opened, summary }: PlannedImport): ImportStep =>
      async (tell, signal) => {
        const before = await readSettings();
        const { settings } = await worker.run('replace', { settings: before }, tell, signal);
        const lacksSettings = !(await succeeds(writeSettings(settings, 'file')));
        await tellOpenPages();
        return { step: 'done', opened, summary, undo: 'library', lacksSettings };
      },
    takeBack:
      ({ undo }: Extract<ImportState, { step: 'done' }>): ImportStep =>
      async (tell, signal) => {
        if (undo !== 'library') {
          await library.undo({ undo });
          return { step: 'undone', lacksSettings: false };
        }
        const back = await worker.run('putBack', undefined, tell, signal);
        // Another page has put it back since.
        if (!back) throw new Failure('undoGone');
        const lacksSettings = !(await succeeds(writeSettings(back.settings, 'here')));
        await tellOpenPages();
        return { step: 'undone', lacksSettings };
      },
  };
}

/** False, with the error on the console, for work that is no part of what is told to have failed. */
function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: unknown) => {
      console.error(error);
      return false;
    },
  );
}
