import { useMemo } from 'preact/hooks';
import type { Store } from '@/components/hooks/store';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import type { Vocabulary } from '@/utils/model/query/completions';
import { queryArticles } from '@/utils/storage/queries/queryArticles';

/**
 * What can be completed: of the whole library, not of what the list is narrowed to now. The most used first. Nothing before
 * it `isWanted`.
 */
export function useVocabulary(db: Store['db'], isWanted: boolean): Vocabulary {
  const live = useLive(
    async () => (isWanted ? (await queryArticles(db)).facets() : null),
    [db, isWanted],
  );
  const facets = useHeld((live.status === 'ready' && live.value) || undefined);
  return useMemo(
    () => ({
      tags: facets?.tags.map(({ value }) => value) ?? [],
      sites: facets?.sites.map(({ value }) => value) ?? [],
      languages: facets?.languages.map(({ value }) => value) ?? [],
    }),
    [facets],
  );
}
