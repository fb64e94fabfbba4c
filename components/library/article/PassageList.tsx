import type { RefObject } from 'preact';
import { i18n } from '#i18n';
import { PassageCards, type PassageCardsProps } from '@/components/annotation/PassageCards';

export type PassageListProps = Omit<PassageCardsProps, 'label' | 'newest'> & {
  readonly scroller: RefObject<HTMLElement | null>;
};

/** The passages of an article with their notes and tags, and how many its page has lost. */
export function PassageList(props: PassageListProps) {
  const { highlights, sightings } = props;
  const orphans = highlights.filter(({ id }) => sightings.get(id)?.status === 'orphan');
  return (
    <section class="article-detail__passages">
      <h3 class="article-detail__count">{i18n.t('library.passages', highlights.length)}</h3>
      {orphans.length > 0 && (
        <p class="article-detail__orphans">{i18n.t('library.orphans', orphans.length)}</p>
      )}
      {highlights.length === 0 && (
        <p class="article-detail__none">{i18n.t('library.noPassages')}</p>
      )}
      <PassageCards {...props} label={{ text: i18n.t('library.highlights') }} />
    </section>
  );
}
