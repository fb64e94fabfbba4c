import { useRef, useState } from 'preact/hooks';
import type { ActHandle } from '@/utils/model/actHandle';
import { Failure } from '@/utils/model/failure';
import type { HighlightId } from '@/utils/model/ids';
import {
  asSuggested,
  type ImportChoices,
  type ImportSummary,
  type Side,
} from '@/utils/model/importPlan';
import { readSettings, writeSettings } from '@/utils/settings/backedUp';
import { failureText } from '../failureText';
import type { Opened } from '../fileJobs';
import type { FilesStore } from '../filesStore';

export type ImportState =
  | { readonly step: 'choosing'; readonly failure: string | null }
  | {
      readonly step: 'working';
      readonly does: 'reading' | 'writing';
      readonly share: number | null;
    }
  | {
      readonly step: 'planned';
      readonly names: readonly string[];
      readonly opened: Opened;
      readonly summary: ImportSummary;
      readonly choices: ImportChoices;
    }
  | {
      readonly step: 'done';
      readonly opened: Opened;
      readonly summary: ImportSummary;
      /** `library` when a backup was put in the library's place. */
      readonly undo: ActHandle | 'library';
      /** The backup's settings could not be kept, though its library was. So it is below. */
      readonly lacksSettings: boolean;
    }
  | { readonly step: 'undone'; readonly lacksSettings: boolean };

/** An import from the choice of files to the report, with the way back. */
export function useImport({ library, worker }: Pick<FilesStore, 'library' | 'worker'>) {
  const [state, setState] = useState<ImportState>({ step: 'choosing', failure: null });
  const cancelling = useRef(new AbortController());

  async function attempt(
    does: 'reading' | 'writing',
    work: (signal: AbortSignal, tell: (share: number | null) => void) => Promise<ImportState>,
    whenCancelled: ImportState = { step: 'choosing', failure: null },
  ) {
    cancelling.current = new AbortController();
    const { signal } = cancelling.current;
    setState({ step: 'working', does, share: null });
    try {
      setState(await work(signal, (share) => setState({ step: 'working', does, share })));
    } catch (error) {
      setState(signal.aborted ? whenCancelled : { step: 'choosing', failure: failureText(error) });
    }
  }

  /** What was written is written, also where the open pages cannot be told. */
  const told = () => succeeds(library.manyChanged());

  const planned = state.step === 'planned' ? state : null;

  async function choose(choices: ImportChoices) {
    if (!planned) return;
    setState({ ...planned, choices });
    try {
      const summary = await worker.run('preview', choices);
      // Another choice may have been made since, or the writing begun.
      setState((now) => (isAbout(now, choices) ? { ...now, summary } : now));
    } catch (error) {
      const failure = failureText(error);
      setState((now) => (isAbout(now, choices) ? { step: 'choosing', failure } : now));
    }
  }

  return {
    state,
    open: (files: readonly File[]) =>
      attempt('reading', async (signal, tell) => {
        const opened = await worker.run('open', { files, choices: asSuggested }, tell, signal);
        const names = files.map(({ name }) => name);
        return { step: 'planned', names, opened, summary: opened.summary, choices: asSuggested };
      }),
    bringBack: (bringBack: boolean) => planned && choose({ ...planned.choices, bringBack }),
    side: (id: HighlightId, side: Side) =>
      planned && choose({ ...planned.choices, sides: { ...planned.choices.sides, [id]: side } }),
    apply: () =>
      planned &&
      attempt('writing', async (signal, tell) => {
        const { undo, summary } = await worker.run('apply', planned.choices, tell, signal);
        await told();
        return { step: 'done', opened: planned.opened, summary, undo, lacksSettings: false };
      }),
    replace: () =>
      planned &&
      attempt('writing', async (signal, tell) => {
        const before = await readSettings();
        const { settings } = await worker.run('replace', { settings: before }, tell, signal);
        const lacksSettings = !(await succeeds(writeSettings(settings, 'file')));
        await told();
        const { opened, summary } = planned;
        return { step: 'done', opened, summary, undo: 'library', lacksSettings };
      }),
    undo: () => {
      if (state.step !== 'done') return;
      const { undo } = state;
      const takeBack = async (
        signal: AbortSignal,
        tell: (share: number | null) => void,
      ): Promise<ImportState> => {
        if (undo !== 'library') {
          await library.undo({ undo });
          return { step: 'undone', lacksSettings: false };
        }
        const back = await worker.run('putBack', undefined, tell, signal);
        // Another page has put it back since.
        if (!back) throw new Failure('undoGone');
        const lacksSettings = !(await succeeds(writeSettings(back.settings, 'here')));
        await told();
        return { step: 'undone', lacksSettings };
      };
      return attempt('writing', takeBack, state);
    },
    cancel: () => cancelling.current.abort(),
    restart: () => setState({ step: 'choosing', failure: null }),
  };
}

/** Whether a plan is shown, with these choices. */
function isAbout(
  state: ImportState,
  choices: ImportChoices,
): state is Extract<ImportState, { step: 'planned' }> {
  return state.step === 'planned' && state.choices === choices;
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
