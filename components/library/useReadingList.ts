import { useCallback, useMemo, useState } from 'preact/hooks';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import type { ArticleId } from '@/utils/model/ids';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { type ArticleRow, listArticles } from '@/utils/storage/queries/listArticles';
import { tagCounts } from '@/utils/storage/queries/tagCounts';
import { isFiltered, type ListFilter, toListQuery, unfiltered } from './listFilter';

const none: readonly never[] = [];

export interface ReadingList {
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why it failed, else null. */
  readonly error: unknown;
  readonly articles: readonly ArticleRow[];
  readonly ids: readonly ArticleId[];
  readonly tags: readonly { readonly tag: string; readonly count: number }[];
  readonly filter: ListFilter;
  readonly filtered: boolean;
  narrow(change: Partial<ListFilter>): void;
  clearFilters(): void;
}

/** The reading list as filtered, kept up with every write; the last rows stay while the next ones are fetched. */
export function useReadingList(db: KantlijnDatabase): ReadingList {
  const [filter, setFilter] = useState(unfiltered);
  const rows = useLive(() => listArticles(db, toListQuery(filter)), [db, filter]);
  const counts = useLive(() => tagCounts(db), [db]);
  const articles = useHeld(rows.status === 'ready' ? rows.value : undefined);
  const tags = useHeld(counts.status === 'ready' ? counts.value : undefined) ?? none;
  const ids = useMemo(() => (articles ?? none).map(({ id }) => id), [articles]);
  const narrow = useCallback(
    (change: Partial<ListFilter>) => setFilter((old) => ({ ...old, ...change })),
    [],
  );
  const clearFilters = useCallback(() => setFilter(unfiltered), []);
  const failed = rows.status === 'failed';
  return {
    status: failed ? 'failed' : articles ? 'ready' : 'loading',
    error: failed ? rows.error : null,
    articles: articles ?? none,
    ids,
    tags,
    filter,
    filtered: isFiltered(filter),
    narrow,
    clearFilters,
  };
}
