import { useRef, useState } from 'preact/hooks';
import type { HighlightId } from '@/utils/model/ids';
import type { ImportChoices, Side } from '@/utils/model/importPlan';
import { failureText } from '../failureText';
import type { FilesStore } from '../filesStore';
import type { ImportState, PlannedImport } from './importState';
import { type ImportStep, importSteps } from './importSteps';

/** An import from the choice of files to the report, with the way back. */
export function useImport(store: Pick<FilesStore, 'library' | 'worker'>) {
  const [state, setState] = useState<ImportState>({ step: 'choosing', failure: null });
  const cancelling = useRef(new AbortController());
  const steps = importSteps(store);

  async function attempt(
    does: 'reading' | 'writing',
    step: ImportStep,
    whenCancelled: ImportState = { step: 'choosing', failure: null },
  ) {
    cancelling.current = new AbortController();
    const { signal } = cancelling.current;
    const tell = (share: number | null) => setState({ step: 'working', does, share });
    tell(null);
    try {
      setState(await step(tell, signal));
    } catch (error) {
      setState(signal.aborted ? whenCancelled : { step: 'choosing', failure: failureText(error) });
    }
  }

  const planned = state.step === 'planned' ? state : null;

  async function choose(choices: ImportChoices) {
    if (!planned) return;
    setState({ ...planned, choices });
    try {
      const summary = await store.worker.run('preview', choices);
      // Another choice may have been made since, or the writing begun.
      setState((now) => (isAbout(now, choices) ? { ...now, summary } : now));
    } catch (error) {
      const failure = failureText(error);
      setState((now) => (isAbout(now, choices) ? { step: 'choosing', failure } : now));
    }
  }

  return {
    state,
    open: (files: readonly File[]) => attempt('reading', steps.open(files)),
    bringBack: (bringBack: boolean) => planned && choose({ ...planned.choices, bringBack }),
    side: (id: HighlightId, side: Side) =>
      planned && choose({ ...planned.choices, sides: { ...planned.choices.sides, [id]: side } }),
    apply: () => planned && attempt('writing', steps.apply(planned)),
    replace: () => planned && attempt('writing', steps.replace(planned)),
    undo: () =>
      state.step === 'done' ? attempt('writing', steps.takeBack(state), state) : undefined,
    cancel: () => cancelling.current.abort(),
    restart: () => setState({ step: 'choosing', failure: null }),
  };
}

/** Whether a plan is shown, with these choices. */
function isAbout(state: ImportState, choices: ImportChoices): state is PlannedImport {
  return state.step === 'planned' && state.choices === choices;
}
