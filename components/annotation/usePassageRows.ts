import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type FindFocus, useRowFocus } from '@/components/hooks/useRowFocus';
import { useVirtualRows } from '@/components/hooks/useVirtualRows';
import type { HighlightId } from '@/utils/model/ids';
import type { Highlight } from '@/utils/model/records';

/** A list of up to so many is drawn whole, so that the browser's own search finds what is in it. */
const WHOLE = 150;
/** A card of a few lines, in CSS pixels. */
const ESTIMATE = 110;

const findPassage: FindFocus<HighlightId> = (list, id) =>
  list.querySelector<HTMLElement>(`[data-highlight="${CSS.escape(id)}"] button`);

/** The list, and what its focus depends on. */
export interface PassageRowsOptions {
  /** In the order of the article. */
  readonly highlights: readonly Highlight[];
  /** The passage made just now: the focus goes to it once it is in the list. */
  readonly newest: HighlightId | null;
  /** The box that scrolls; null where it is the window. */
  readonly scroller: RefObject<HTMLElement | null> | null;
  /** The last passage went away with the focus on it. */
  onEmptied(): void;
}

/** Where a passage stands in a list of which only some are drawn. */
export interface PassagePlace {
  /** From 0. */
  readonly index: number;
  readonly count: number;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  /** Takes the row's height; told of the element while it is there. */
  measure(row: HTMLElement | null): void;
}

/** Which passages of a list are drawn, and where, and which has the focus. */
export function usePassageRows({ highlights, newest, scroller, onEmptied }: PassageRowsOptions) {
  const ids = highlights.map(({ id }) => id);
  const rows = useRowFocus(ids, findPassage, onEmptied);
  const isWhole = ids.length <= WHOLE;
  const [touched, setTouched] = useState<ReadonlySet<HighlightId>>(new Set());
  const virtual = useVirtualRows({
    count: ids.length,
    keyOf: useCallback((index) => highlights[index]?.id ?? '', [highlights]),
    kept: keptAmong(ids, touched, rows.current),
    estimate: ESTIMATE,
    enabled: !isWhole,
    scroller,
    list: rows.list,
  });
  useLayoutEffect(() => {
    rows.reveal.current = isWhole ? null : (id) => virtual.reveal(ids.indexOf(id));
  });
  useLayoutEffect(rows.settle);
  useNewest(newest, ids, rows.focus);
  const placeOf = ({ index, start }: { index: number; start: number }): PassagePlace => {
    return { index, count: ids.length, top: start - virtual.above, measure: virtual.measure };
  };

  return {
    list: rows.list,
    /** Height of all of them together, in CSS pixels; null where all are drawn, one below the other by themselves. */
    height: isWhole ? null : virtual.height,
    /** Those to draw, in their order; `place` is null where all are. */
    drawn: isWhole
      ? highlights.map((highlight) => ({ highlight, place: null }))
      : virtual.items.flatMap((item) => {
          const highlight = highlights[item.index];
          return highlight ? [{ highlight, place: placeOf(item) }] : [];
        }),
    noteFocus(id: HighlightId) {
      rows.noteFocus(id);
      setTouched((old) => (old.has(id) ? old : new Set(old).add(id)));
    },
  };
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
