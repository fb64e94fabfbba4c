import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Store } from '@/components/hooks/store';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import type { ArticleId } from '@/utils/model/ids';
import type { Facets, ListFilter } from '@/utils/model/listing';
import { parseQuery, type QueryError } from '@/utils/model/query/parseQuery';
import type { Query } from '@/utils/model/query/query';
import type { ArticleRow } from '@/utils/storage/queries/listArticles';
import { prepareSearch } from '@/utils/storage/queries/prepareSearch';
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
const withoutFacets = () => noFacets;

/** Asked for by the page before anything else: see `firstScreen`. */
export type FirstRows = Promise<readonly ArticleRow[]>;

export interface ReadingList {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why it failed, else null. */
  readonly error: unknown;
  /** All that pass, in order. */
  readonly ids: readonly ArticleId[];
  /** What the first rows show, as the list opens: they need not be read again. */
  readonly opening: readonly ArticleRow[];
  /** False for a moment, as the list opens: `ids` are then those of its first screen alone. */
  readonly isWhole: boolean;
  /** Worked out when it is first asked for: see `useFacets`. */
  readonly facets: () => Facets;
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
  /** Words are about to be typed. */
  prepare(): void;
  search(text: string): void;
  narrow(change: Partial<ListFilter>): void;
  order(order: Order | null): void;
  /** Looks at the list in this way instead. */
  look(view: ListView): void;
  /** Takes every narrowing away; the order stays. */
  clear(): void;
}

/**
 * The reading list, or the trash, as narrowed and ordered; kept up with every write. `start` is how it opens, and
 * `firstRows` what is shown of the whole list until that is there: null for nothing.
 */
export function useReadingList(
  db: Store['db'],
  trash: boolean,
  start: ListView = everything,
  firstRows: FirstRows | null = null,
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
  const first = useFirstRows(!trash && start === everything ? firstRows : null);
  const live = useLive(() => queryArticles(db, request), [db, request]);
  const result = useHeld(live.status === 'ready' ? live.value : undefined);
  const failed = live.status === 'failed';
  // An empty one says nothing: whether the library is empty is for the whole list to tell.
  const early = view === everything && first.length > 0 ? first : null;
  const earlyIds = useMemo(() => early?.map(({ id }) => id), [early]);
  const change = useCallback((part: Partial<ListView>) => look((old) => ({ ...old, ...part })), []);
  return {
    status: failed ? 'failed' : result || early ? 'ready' : 'loading',
    error: failed ? live.error : null,
    ids: result?.ids ?? earlyIds ?? nowhere,
    opening: early ?? nowhere,
    isWhole: result !== undefined,
    facets: result?.facets ?? withoutFacets,
    unsearched: result?.unsearched ?? 0,
    damaged: result?.damaged ?? false,
    view,
    query,
    fault,
    isNarrowed: narrowings(view).length > 0,
    // What keeps it from being read is told by the search itself.
    prepare: useCallback(() => void prepareSearch(db).catch(() => {}), [db]),
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

/** The first screen of the list as it opens, there before the whole list is; none until then, and where that is another one. */
function useFirstRows(reading: FirstRows | null): readonly ArticleRow[] {
  const [first, setFirst] = useState<readonly ArticleRow[]>(nowhere);
  // Inputs: asked for once, as the list opens, and not a picture later
  useLayoutEffect(() => {
    // What keeps it from being read keeps the whole list from it, too, and is told there.
    reading?.then(setFirst, () => {});
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
