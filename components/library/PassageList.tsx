import { i18n } from '#i18n';
import { HighlightCard } from '@/components/annotation/HighlightCard';
import { Repair } from '@/components/annotation/repair/Repair';
import type { Store } from '@/components/hooks/store';
import { type FindFocus, useRowFocus } from '@/components/hooks/useRowFocus';
import type { HighlightId } from '@/utils/model/ids';
import type { Annotation, Passage } from '@/utils/model/page';
import type { Highlight, Sighting } from '@/utils/model/records';

export interface PassageListProps {
  readonly store: Store;
  /** In the order of the article. */
  readonly highlights: readonly Highlight[];
  readonly sightings: ReadonlyMap<HighlightId, Sighting>;
  readonly knownTags: readonly string[];
  onJump(id: HighlightId): void;
  onChange(id: HighlightId, annotation: Annotation): Promise<boolean>;
  onRemove(id: HighlightId): void;
  onRepair(id: HighlightId, passage: Passage): Promise<boolean>;
  /** The last passage went away with the focus on it. */
  onEmptied(): void;
}

const findPassage: FindFocus<HighlightId> = (list, id) =>
  list.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(id)}"] button`);

/** The passages of an article with their notes and tags, and those that its page has lost. */
export function PassageList(props: PassageListProps) {
  const { highlights, sightings } = props;
  const ids = highlights.map(({ id }) => id);
  const rows = useRowFocus(ids, findPassage, props.onEmptied);
  const orphans = ids.filter((id) => sightings.get(id)?.status === 'orphan');
  return (
    <section class="article-detail__passages">
      <h3 class="article-detail__count">{i18n.t('library.passages', ids.length)}</h3>
      {orphans.length > 0 && (
        <p class="article-detail__orphans">{i18n.t('library.orphans', orphans.length)}</p>
      )}
      {ids.length === 0 ? (
        <p class="article-detail__none">{i18n.t('library.noPassages')}</p>
      ) : (
        <ul
          ref={(element) => {
            rows.list.current = element;
          }}
          class="article-detail__list"
          aria-label={i18n.t('library.highlights')}
        >
          {highlights.map((highlight) => (
            <HighlightCard
              key={highlight.id}
              highlight={highlight}
              status={sightings.get(highlight.id)?.status}
              store={props.store}
              knownTags={props.knownTags}
              onJump={() => props.onJump(highlight.id)}
              onChange={(annotation) => props.onChange(highlight.id, annotation)}
              onRemove={() => props.onRemove(highlight.id)}
            >
              <Repair
                library={props.store.library}
                highlight={highlight}
                sighting={sightings.get(highlight.id)}
                onRepair={(passage) => props.onRepair(highlight.id, passage)}
              />
            </HighlightCard>
          ))}
        </ul>
      )}
    </section>
  );
}
