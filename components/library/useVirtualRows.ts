import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type Range,
  type VirtualItem,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

/** A row of two lines, until it has been measured. */
const ESTIMATE = 84;
/** Rows drawn above and below those that are seen, so that scrolling meets no gap. */
const OVERSCAN = 6;

export interface VirtualRows {
  readonly items: readonly VirtualItem[];
  /** Height of all rows together, in CSS pixels. */
  readonly height: number;
  /** Height of what stands above the rows in the scrolled box. */
  readonly above: number;
  measure(row: HTMLElement | null): void;
  /** Brings a row into view by the shortest way. */
  reveal(index: number): void;
}

export interface VirtualRowsOptions {
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** The row that has the focus or would get it: always drawn, wherever one has scrolled to; -1 for none. */
  readonly kept: number;
  readonly scroller: RefObject<HTMLElement | null>;
  readonly list: RefObject<HTMLElement | null>;
}

/** Only the rows that can be seen, of a list that may be very long: TanStack Virtual, for Preact. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { count, keyOf, kept, scroller, list } = options;
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const room = useRoom(scroller, list);
  const settings = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept),
    scrollMargin: room.above,
    scrollPaddingStart: room.covered,
    scrollPaddingEnd: coveredBelow(scroller.current),
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
    onChange: () => redraw(null),
  };
  const [virtual] = useState(() => new Virtualizer<HTMLElement, HTMLElement>(settings));
  virtual.setOptions(settings);
  useLayoutEffect(() => virtual._didMount(), [virtual]);
  useLayoutEffect(() => virtual._willUpdate());
  return {
    items: virtual.getVirtualItems(),
    height: virtual.getTotalSize(),
    above: room.above,
    measure: virtual.measureElement,
    reveal(index) {
      // A box that has just been shown again stands where it was left, and has not been measured yet.
      const isMeasured = virtual.scrollRect?.height === scroller.current?.clientHeight;
      if (isMeasured) virtual.scrollToIndex(index, { align: 'auto' });
    },
  };
}

function withKept(drawn: number[], kept: number): number[] {
  if (kept < 0 || drawn.includes(kept)) return drawn;
  return [...drawn, kept].sort((a, b) => a - b);
}

/** How much of the scrolled box is covered at its end, as its style says: by what was done last, for a while. */
function coveredBelow(box: HTMLElement | null): number {
  if (!box) return 0;
  return Number.parseFloat(getComputedStyle(box).scrollPaddingBlockEnd) || 0;
}

/** How far down the rows begin in the scrolled box, and how much of it a head that stays in place covers. */
function useRoom(scroller: RefObject<HTMLElement | null>, list: RefObject<HTMLElement | null>) {
  const [room, setRoom] = useState({ above: 0, covered: 0 });
  useLayoutEffect(() => {
    const box = scroller.current;
    if (!box) return;
    const read = () => {
      const above = list.current?.offsetTop ?? 0;
      const covered = [...box.children]
        .filter((child) => getComputedStyle(child).position === 'sticky')
        .reduce((sum, child) => sum + (child as HTMLElement).offsetHeight, 0);
      setRoom((old) => (old.above === above && old.covered === covered ? old : { above, covered }));
    };
    const observer = new ResizeObserver(read);
    for (const child of box.children) observer.observe(child);
    read();
    return () => observer.disconnect();
  }, [scroller, list]);
  return room;
}
