import type { RefObject } from 'preact';
import type { Store } from '@/components/hooks/store';
import type { HighlightId } from '@/utils/model/ids';
import type { Annotation, Passage } from '@/utils/model/page';
import type { Highlight, Sighting } from '@/utils/model/records';
import { HighlightCard } from './HighlightCard';
import { Repair } from './repair/Repair';
import { usePassageRows } from './usePassageRows';
import './PassageCards.css';

export interface PassageCardsProps {
  readonly store: Store;
  /** In the order of the article. */
  readonly highlights: readonly Highlight[];
  readonly sightings: ReadonlyMap<HighlightId, Sighting>;
  readonly knownTags: readonly string[];
  /** The passage made just now: the focus goes to it once it is in the list. */
  readonly newest?: HighlightId | null;
  /** Name of the list, or the id of what names it. */
  readonly label: { readonly text: string } | { readonly id: string };
  /** The box that scrolls; null where it is the window. */
  readonly scroller: RefObject<HTMLElement | null> | null;
  onJump(id: HighlightId): void;
  onChange(id: HighlightId, annotation: Annotation): Promise<boolean>;
  onRemove(id: HighlightId): void;
  onRepair(id: HighlightId, passage: Passage): Promise<boolean>;
  /** The last passage went away with the focus on it. */
  onEmptied(): void;
}

/** The passages of an article with their notes and tags, and those that its page has lost. Of many, only those in sight are drawn. */
export function PassageCards(props: PassageCardsProps) {
  const { store, highlights, sightings, label, newest = null, scroller, onEmptied } = props;
  const rows = usePassageRows({ highlights, newest, scroller, onEmptied });
  return (
    <ul
      ref={(element) => {
        rows.list.current = element;
      }}
      class="passage-cards"
      hidden={highlights.length === 0}
      data-whole={rows.height === null}
      style={rows.height === null ? undefined : { blockSize: `${rows.height}px` }}
      {...('id' in label ? { 'aria-labelledby': label.id } : { 'aria-label': label.text })}
      onFocusIn={({ target }) => {
        const id = (target as Element).closest<HTMLElement>('[data-highlight]')?.dataset.highlight;
        if (id) rows.noteFocus(id as HighlightId);
      }}
    >
      {rows.drawn.map(({ highlight, place }) => {
        const { id } = highlight;
        return (
          <HighlightCard
            key={id}
            place={place}
            store={store}
            highlight={highlight}
            status={sightings.get(id)?.status}
            knownTags={props.knownTags}
            onJump={() => props.onJump(id)}
            onChange={(annotation) => props.onChange(id, annotation)}
            onRemove={() => props.onRemove(id)}
          >
            <Repair
              library={store.library}
              highlight={highlight}
              sighting={sightings.get(id)}
              onRepair={(passage) => props.onRepair(id, passage)}
            />
          </HighlightCard>
        );
      })}
    </ul>
  );
}
