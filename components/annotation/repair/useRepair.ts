import { useCallback, useRef, useState } from 'preact/hooks';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { HighlightId } from '@/utils/model/ids';
import type { Passage, SearchReport } from '@/utils/model/page';

/** How far the repair of one passage has come. */
export type RepairState =
  | { readonly status: 'closed' | 'searching' }
  | { readonly status: 'found'; readonly report: SearchReport; readonly said: Said | null }
  | { readonly status: 'noAccess'; readonly address: string; readonly isRefused: boolean }
  | { readonly status: 'failed'; readonly why: 'unreachable' | 'failed' };

/** Said of the last attempt to use a selection. */
export type Said = 'noSelection' | 'failed';

/** Finding one passage again: the state, and what can be done in it. */
export function useRepair(library: PanelToBackground, id: HighlightId) {
  const [state, setState] = useState<RepairState>({ status: 'closed' });
  const [selection, setSelection] = useState<Passage | null>(null);
  // An answer that comes after the reader has closed the search must not open it again.
  const turn = useRef(0);

  const search = useCallback(async () => {
    const mine = ++turn.current;
    setSelection(null);
    setState({ status: 'searching' });
    const next = await searched(library, id);
    if (mine === turn.current) setState(next);
  }, [library, id]);

  const refused = useCallback((address: string) => {
    setState({ status: 'noAccess', address, isRefused: true });
  }, []);

  const useMine = useCallback(async () => {
    const mine = turn.current;
    const said = await library.selectionFor({ id }).then(
      (passage) => {
        if (mine === turn.current) setSelection(passage);
        return passage ? null : ('noSelection' as const);
      },
      (error: unknown) => {
        console.error(error);
        return 'failed' as const;
      },
    );
    if (mine === turn.current) setState((now) => (now.status === 'found' ? { ...now, said } : now));
  }, [library, id]);

  const close = useCallback(() => {
    turn.current += 1;
    setSelection(null);
    setState({ status: 'closed' });
  }, []);

  return { state, selection, search, refused, useMine, close };
}

/** What comes of looking for a passage on its page. */
async function searched(library: PanelToBackground, id: HighlightId): Promise<RepairState> {
  try {
    const found = await library.findAgain({ id });
    if (found.status === 'searched') return { status: 'found', report: found.report, said: null };
    if (found.status === 'unreachable') return { status: 'failed', why: 'unreachable' };
    return { status: 'noAccess', address: found.address, isRefused: false };
  } catch (error) {
    console.error(error);
    return { status: 'failed', why: 'failed' };
  }
}

export type RepairActs = ReturnType<typeof useRepair>;
