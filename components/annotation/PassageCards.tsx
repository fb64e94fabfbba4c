import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Store } from '@/components/hooks/store';
import { type FindFocus, useRowFocus } from '@/components/hooks/useRowFocus';
import { useVirtualRows } from '@/components/hooks/useVirtualRows';
import type { HighlightId } from '@/utils/model/ids';
import type { Annotation, Passage } from '@/utils/model/page';
import type { Highlight, Sighting } from '@/utils/model/records';
import { HighlightCard } from './HighlightCard';
import { Repair } from './repair/Repair';
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

/** A list of up to so many is drawn whole, so that the browser's own search finds what is in it. */
const WHOLE = 150;
/** A card of a few lines, in CSS pixels. */
const ESTIMATE = 110;

const findPassage: FindFocus<HighlightId> = (list, id) =>
  list.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(id)}"] button`);

/** The passages of an article with their notes and tags, and those that its page has lost. Of many, only those in sight are drawn. */
export function PassageCards(props: PassageCardsProps) {
  const { highlights, sightings, label } = props;
  const ids = highlights.map(({ id }) => id);
  const rows = useRowFocus(ids, findPassage, props.onEmptied);
  const isWhole = ids.length <= WHOLE;
  const [touched, setTouched] = useState<ReadonlySet<HighlightId>>(new Set());
  const virtual = useVirtualRows({
    count: ids.length,
    keyOf: useCallback((index) => highlights[index]?.id ?? '', [highlights]),
    kept: keptAmong(ids, touched, rows.current),
    estimate: ESTIMATE,
    enabled: !isWhole,
    scroller: props.scroller,
    list: rows.list,
  });
  useLayoutEffect(() => {
    rows.reveal.current = isWhole ? null : (id) => virtual.reveal(ids.indexOf(id));
  });
  useLayoutEffect(rows.settle);
  useNewest(props.newest ?? null, ids, rows.focus);
  const drawn = isWhole ? highlights.map((_, index) => ({ index, start: null })) : virtual.items;
  return (
    <ul
      ref={(element) => {
        rows.list.current = element;
      }}
      class="passage-cards"
      hidden={ids.length === 0}
      data-whole={isWhole}
      style={isWhole ? undefined : { blockSize: `${virtual.height}px` }}
      {...('id' in label ? { 'aria-labelledby': label.id } : { 'aria-label': label.text })}
      onFocusIn={({ target }) => {
        const id = (target as Element).closest<HTMLElement>('[data-highlight]')?.dataset.highlight;
        if (!id) return;
        rows.noteFocus(id as HighlightId);
        setTouched((old) =>
          old.has(id as HighlightId) ? old : new Set(old).add(id as HighlightId),
        );
      }}
    >
      {drawn.map(({ index, start }) => {
        const highlight = highlights[index];
        if (!highlight) return null;
        const { id } = highlight;
        const place =
          start === null
            ? null
            : { index, count: ids.length, top: start - virtual.above, measure: virtual.measure };
        return (
          <HighlightCard
            key={id}
            place={place}
            store={props.store}
            highlight={highlight}
            status={sightings.get(id)?.status}
            knownTags={props.knownTags}
            onJump={() => props.onJump(id)}
            onChange={(annotation) => props.onChange(id, annotation)}
            onRemove={() => props.onRemove(id)}
          >
            <Repair
              library={props.store.library}
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

/** Where the rows stand that stay drawn: those that had the focus, as something may have been typed there. */
function keptAmong(
  ids: readonly HighlightId[],
  touched: ReadonlySet<HighlightId>,
  current: HighlightId | null,
): number[] {
  return ids.flatMap((id, index) => (id === current || touched.has(id) ? [index] : []));
}

/** Moves the focus to what was made just now, once. */
function useNewest(
  newest: HighlightId | null,
  ids: readonly HighlightId[],
  focus: (id: HighlightId) => void,
): void {
  const shown = useRef<HighlightId | null>(null);
  // In the layout: the next key may be pressed before the next picture.
  useLayoutEffect(() => {
    if (!newest || shown.current === newest || !ids.includes(newest)) return;
    shown.current = newest;
    focus(newest);
  }, [newest, ids, focus]);
}
