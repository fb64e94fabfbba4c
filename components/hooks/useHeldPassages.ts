import { useLayoutEffect, useMemo } from 'preact/hooks';
import { HeldPassages } from '@/utils/storage/queries/HeldPassages';
import type { Store } from './store';

/** For the live queries of a component: the passages of an article, of which only what was written is read again. */
export function useHeldPassages(db: Store['db']): HeldPassages {
  const held = useMemo(() => new HeldPassages(db), [db]);
  useLayoutEffect(() => () => held.close(), [held]);
  return held;
}
