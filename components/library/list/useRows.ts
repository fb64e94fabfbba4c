import { useCallback, useMemo, useState } from 'preact/hooks';
import type { Store } from '@/components/hooks/store';
import { useLive } from '@/components/hooks/useLive';
import type { ArticleId } from '@/utils/model/ids';
import type { Snippet } from '@/utils/model/listing';
import type { Query } from '@/utils/model/query/query';
import { articleRows } from '@/utils/storage/queries/articleRows';
import type { ArticleRow } from '@/utils/storage/queries/listArticles';
import { snippetsOf } from '@/utils/storage/queries/snippetsOf';

/** Rows are read this many at a time, so that a query serves some scrolling. */
const STRIDE = 24;
/** Rows kept beside those of the window, so that going back shows them at once. */
const KEPT = 600;

/** Where a run of rows to read begins and ends, for the rows that are drawn. */
export function windowOf(first: number, last: number): [from: number, to: number] {
  return [Math.floor(first / STRIDE) * STRIDE, (Math.floor(last / STRIDE) + 1) * STRIDE];
}

export interface Rows {
  /** Undefined until it has been read. */
  row(id: ArticleId): ArticleRow | undefined;
  /** Where the words that were asked for stand; none when no words were. */
  snippets(id: ArticleId): readonly Snippet[];
}

/** What the list shows of some articles, kept up with every write. Rows that were read before stay at hand; `atHand` are those that were before all. */
export function useRows(
  db: Store['db'],
  ids: readonly ArticleId[],
  query: Query | null,
  atHand: readonly ArticleRow[],
): Rows {
  const key = ids.join();
  const live = useLive(() => articleRows(db, ids), [db, key]);
  const found = useLive(async () => (query ? snippetsOf(db, ids, query) : none), [db, key, query]);
  const [known] = useState(() => new Map(atHand.map((row) => [row.id, row])));
  const read = live.status === 'ready' ? live.value : null;
  const rows = useMemo(() => {
    if (known.size > KEPT) known.clear();
    for (const row of read ?? []) known.set(row.id, row);
    return known;
  }, [read]);
  const snippets = found.status === 'ready' && query ? found.value : none;
  return {
    row: useCallback((id) => rows.get(id), [rows, read]),
    snippets: useCallback((id) => snippets.get(id) ?? [], [snippets]),
  };
}

const none: ReadonlyMap<ArticleId, readonly Snippet[]> = new Map();
