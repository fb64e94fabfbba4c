import { ArrowLeft } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Store } from '@/components/hooks/store';
import type { Acts } from '@/components/hooks/useActs';
import { useHeld } from '@/components/hooks/useHeld';
import { useLive } from '@/components/hooks/useLive';
import { Button } from '@/components/ui/Button';
import { EmptyState } from '@/components/ui/EmptyState';
import { Skeleton } from '@/components/ui/Skeleton';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';
import { nearDuplicates } from '@/utils/storage/queries/nearDuplicates';
import { DuplicatePair } from './DuplicatePair';
import './DuplicatesPage.css';

export interface DuplicatesPageProps {
  readonly db: Store['db'];
  readonly library: PanelToBackground;
  readonly acts: Acts;
  onBack(): void;
  onOpen(id: ArticleId): void;
}

/** Articles whose text is nearly the same, two by two, to make one of them or to keep them apart for good. */
export function DuplicatesPage({ db, library, acts, onBack, onOpen }: DuplicatesPageProps) {
  const live = useLive(() => nearDuplicates(db), [db]);
  const pairs = useHeld(live.status === 'ready' ? live.value : undefined);
  const title = useRef<HTMLHeadingElement>(null);
  // What led here may be hidden now.
  useLayoutEffect(() => title.current?.focus(), []);
  const act = (done: string, work: Parameters<Acts['act']>[1]) => {
    // What was pressed goes away with its pair.
    title.current?.focus();
    void acts.act(done, work);
  };
  return (
    <section class="duplicates" aria-label={i18n.t('library.duplicates')}>
      <Button variant="quiet" icon={ArrowLeft} onClick={onBack}>
        {i18n.t('library.back')}
      </Button>
      <h2 ref={title} class="duplicates__title" tabIndex={-1}>
        {i18n.t('library.duplicates')}
      </h2>
      <p class="duplicates__hint">{i18n.t('library.duplicatesHint')}</p>
      {!pairs && <Skeleton label={i18n.t('library.loading')} rows={3} />}
      {pairs?.length === 0 && <EmptyState title={i18n.t('library.noDuplicates')} />}
      <ul class="duplicates__list" aria-label={i18n.t('library.duplicates')}>
        {pairs?.map((pair) => (
          <DuplicatePair
            key={pair.articles.map(({ id }) => id).join()}
            pair={pair}
            onOpen={onOpen}
            onMerge={(into, other) =>
              act(i18n.t('library.mergedDone'), () =>
                library.mergeArticles({ into, from: [other] }),
              )
            }
            onKeepApart={(ids) =>
              act(i18n.t('library.keptApart'), () => library.keepApart({ ids }))
            }
          />
        ))}
      </ul>
    </section>
  );
}
