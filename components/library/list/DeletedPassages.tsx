import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import { Button } from '@/components/ui/Button';
import type { HighlightId } from '@/utils/model/ids';
import { trashedHighlights } from '@/utils/storage/queries/trashedHighlights';
import './DeletedPassages.css';

export interface DeletedPassagesProps {
  readonly db: Store['db'];
  onRestore(ids: readonly HighlightId[]): void;
}

/** Passages that were deleted on their own; those of deleted articles come back with these. */
export function DeletedPassages({ db, onRestore }: DeletedPassagesProps) {
  const live = useLive(() => trashedHighlights(db), [db]);
  const passages = useHeld(live.status === 'ready' ? live.value : undefined) ?? [];
  if (passages.length === 0) return null;
  return (
    <details class="deleted-passages">
      <summary>{i18n.t('library.deletedPassages', passages.length)}</summary>
      <ul class="deleted-passages__list" aria-label={i18n.t('library.deletedHighlights')}>
        {passages.map(({ highlight, article }) => (
          <li key={highlight.id} class="deleted-passages__item">
            <blockquote dir="auto">{highlight.quote}</blockquote>
            {highlight.note && <p dir="auto">{highlight.note}</p>}
            <p class="deleted-passages__from" dir="auto">
              {article.title || article.host}
            </p>
            <Button onClick={() => onRestore([highlight.id])}>{i18n.t('library.restore')}</Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
