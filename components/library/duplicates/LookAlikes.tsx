import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import { nearDuplicates } from '@/utils/storage/queries/nearDuplicates';

export interface LookAlikesProps {
  readonly db: Store['db'];
  onShow(): void;
}

/** Suggests to look at articles that say nearly the same; nothing when there are none. */
export function LookAlikes({ db, onShow }: LookAlikesProps) {
  const live = useLive(async () => (await nearDuplicates(db)).length > 0, [db]);
  const isThere = useHeld(live.status === 'ready' ? live.value : undefined);
  if (!isThere) return null;
  return (
    <p class="library__banner">
      {i18n.t('library.lookAlike')}{' '}
      <button type="button" class="library__link" onClick={onShow}>
        {i18n.t('library.showThem')}
      </button>
    </p>
  );
}
