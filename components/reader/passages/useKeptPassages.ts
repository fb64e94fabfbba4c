import { type KeptPassages, passagesOf } from '@/components/hooks/passagesOf';
import type { Store } from '@/components/hooks/store';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import type { ArticleId } from '@/utils/model/ids';

const none: KeptPassages = { highlights: [], sightings: new Map() };

/** The passages of an article, kept up with every write; none until they are read. */
export function useKeptPassages(db: Store['db'], id: ArticleId): KeptPassages {
  const live = useLive(() => passagesOf(db, id), [db, id]);
  return useHeld(live.status === 'ready' ? live.value : undefined) ?? none;
}
