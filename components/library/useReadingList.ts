import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Store } from '@/components/hooks/store';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import type { ArticleId } from '@/utils/model/ids';
import type { Facets, ListFilter } from '@/utils/model/listing';
import { parseQuery, type QueryError } from '@/utils/model/query/parseQuery';
import type { Query } from '@/utils/model/query/query';
import { newestArticles } from '@/utils/storage/queries/newestArticles';
import { queryArticles } from '@/utils/storage/queries/queryArticles';
import { everything, type ListView, narrowings, type Order, toRequest } from './listView';

const nowhere: readonly never[] = [];
const noFacets: Facets = {
  states: [],
  tags: [],
  sites: [],
  languages: [],
  colours: [],
  favourite: 0,
  hasNote: 0,
  orphaned: 0,
};

export interface ReadingList {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why it failed, else null. */
  readonly error: unknown;
  /** All that pass, in order. */
  readonly ids: readonly ArticleId[];
  /** False for a moment, as the list opens: `ids` are then those of its first screen alone. */
  readonly isWhole: boolean;
  readonly facets: Facets;
  /** Articles whose words are not indexed yet. */
  readonly unsearched: number;
  /** The index of words is damaged and must be mended. */
  readonly damaged: boolean;
  readonly view: ListView;
  /** What the text of the view was last read as: the one before it while it has a fault. */
  readonly query: Query | null;
  readonly fault: QueryError | null;
  /** Whether something may be left out: then an empty list does not mean an empty library. */
  readonly isNarrowed: boolean;
  search(text: string): void;
  narrow(change: Partial<ListFilter>): void;
  order(order: Order | null): void;
  /** Looks at the list in this way instead. */
  look(view: ListView): void;
  /** Takes every narrowing away; the order stays. */
  clear(): void;
}

/** The reading list, or the trash, as narrowed and ordered; kept up with every write. `start` is how it opens. */
export function useReadingList(
  db: Store['db'],
  trash: boolean,
  start: ListView = everything,
): ReadingList {
  const [view, look] = useState(start);
  // The trash is a place of its own: what narrows the list means nothing there.
  const opening = useRef(true);
  useEffect(() => {
    if (!opening.current) look(everything);
    opening.current = false;
  }, [trash]);
  const { query, fault } = useQuery(view.text);
  const request = useMemo(
    () => ({ ...toRequest(view, query), trash }),
    [view.filter, view.order, query, trash],
  );
  const first = useFirstScreen(db, !trash && start === everything);
  const live = useLive(() => queryArticles(db, request), [db, request]);
  const result = useHeld(live.status === 'ready' ? live.value : undefined);
  const failed = live.status === 'failed';
  // An empty one says nothing: whether the library is empty is for the whole list to tell.
  const early = view === everything && first && first.length > 0 ? first : null;
  const change = useCallback((part: Partial<ListView>) => look((old) => ({ ...old, ...part })), []);
  return {
    status: failed ? 'failed' : result || early ? 'ready' : 'loading',
    error: failed ? live.error : null,
    ids: result?.ids ?? early ?? nowhere,
    isWhole: result !== undefined,
    facets: result?.facets ?? noFacets,
    unsearched: result?.unsearched ?? 0,
    damaged: result?.damaged ?? false,
    view,
    query,
    fault,
    isNarrowed: narrowings(view).length > 0,
    search: useCallback((text) => change({ text }), [change]),
    narrow: useCallback(
      (part) => look((old) => ({ ...old, filter: { ...old.filter, ...part } })),
      [],
    ),
    order: useCallback((order) => change({ order }), [change]),
    look,
    clear: useCallback(() => change({ text: '', filter: {} }), [change]),
  };
}

/** As many rows as no window is high enough for. */
const SCREEN = 30;

/** The first screen of the list as it opens, there before the whole list is; null where that is another one. */
function useFirstScreen(db: Store['db'], isWanted: boolean): readonly ArticleId[] | null {
  const [first, setFirst] = useState<readonly ArticleId[] | null>(null);
  // Inputs: asked for once, as the list opens
  useEffect(() => {
    // What keeps it from being read keeps the whole list from it, too, and is told there.
    if (isWanted) newestArticles(db, SCREEN).then(setFirst, () => {});
  }, []);
  return first;
}

/** A query as read; a fault leaves the last one that had none, so that typing on does not empty the list. */
function useQuery(text: string): { query: Query | null; fault: QueryError | null } {
  const parsed = useMemo(() => parseQuery(text), [text]);
  const last = useRef<Query | null>(null);
  if (parsed.ok) last.current = parsed.query;
  return { query: last.current, fault: parsed.ok ? null : parsed.error };
}
