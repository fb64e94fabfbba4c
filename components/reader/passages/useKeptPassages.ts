import type { Store } from '@/components/hooks/store';
import { useHeld } from '@/components/hooks/useHeld';
import { useHeldPassages } from '@/components/hooks/useHeldPassages';
import { useLive } from '@/components/hooks/useLive';
import type { ArticleId } from '@/utils/model/ids';
import type { KeptPassages } from '@/utils/storage/queries/HeldPassages';

const none: KeptPassages = { highlights: [], sightings: new Map() };

/** The passages of an article, kept up with every write; none until they are read. */
export function useKeptPassages(db: Store['db'], id: ArticleId): KeptPassages {
  const passages = useHeldPassages(db);
  const live = useLive(() => passages.read(id), [passages, id]);
  return useHeld(live.status === 'ready' ? live.value : undefined) ?? none;
}
