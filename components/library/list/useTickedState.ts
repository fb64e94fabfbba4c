import type { Store } from '@/components/hooks/store';
import { useLive } from '@/components/hooks/useLive';
import type { ArticleId } from '@/utils/model/ids';
import { articleRows } from '@/utils/storage/queries/articleRows';

/** Whether all of the ticked articles are archived, and all favourites: an act on them then means the way back. */
export function useTickedState(
  db: Store['db'],
  ids: readonly ArticleId[],
): { archived: boolean; favourite: boolean } {
  const live = useLive(async () => {
    const rows = ids.length > 0 ? await articleRows(db, ids) : [];
    return {
      archived: rows.length > 0 && rows.every(({ state }) => state === 'archived'),
      favourite: rows.length > 0 && rows.every(({ favourite }) => favourite),
    };
  }, [db, ids]);
  return live.status === 'ready' ? live.value : { archived: false, favourite: false };
}
