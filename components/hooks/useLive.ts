import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What a query gave so far. While the next run is under way, the last value stays. */
export type Live<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly value: T }
  | { readonly status: 'failed'; readonly error: unknown };

/**
 * The answer of a query, kept up with every write that touches what it read, by whichever context. The query is run
 * anew when one of `inputs` changes: it must read nothing else from outside.
 */
export function useLive<T>(query: () => Promise<T>, inputs: readonly unknown[]): Live<T> {
  const [live, setLive] = useState<Live<T>>({ status: 'loading' });
  // Inputs: the query is new at each render; `inputs` says when it differs
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setLive({ status: 'ready', value }),
      error: (error) => setLive({ status: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, inputs);
  return live;
}
