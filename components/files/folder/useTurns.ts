import { useCallback, useRef } from 'preact/hooks';

/** Does one work after the other, in the order in which they were asked for; one that fails holds back none. Stable. */
export function useTurns(): <T>(work: () => Promise<T>) => Promise<T> {
  const running = useRef<Promise<unknown>>(Promise.resolve());
  return useCallback(<T>(work: () => Promise<T>): Promise<T> => {
    const next = running.current.then(work, work);
    running.current = next.catch(() => {});
    return next;
  }, []);
}
