import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  observeWindowOffset,
  observeWindowRect,
  type Range,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

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
  /** Rows that are always drawn, wherever one has scrolled to: the one that has the focus or would get it. */
  readonly kept: readonly number[];
  /** Height of a row until it has been measured, in CSS pixels. */
  readonly estimate: number;
  /** Nothing is measured or drawn while this is false. */
  readonly enabled?: boolean;
  /** The box that scrolls; null where it is the window. */
  readonly scroller: RefObject<HTMLElement | null> | null;
  readonly list: RefObject<HTMLElement | null>;
}

/** Only the rows that can be seen, of a list that may be very long: TanStack Virtual, for Preact. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { count, keyOf, kept, estimate, enabled = true, scroller, list } = options;
  const [, redraw] = useReducer((times: number) => times + 1, 0);
  const room = useRoom(scroller, list);
  const settings = {
    count,
    enabled,
    estimateSize: () => estimate,
    getItemKey: keyOf,
    overscan: OVERSCAN,
    rangeExtractor: (range: Range) => withKept(defaultRangeExtractor(range), kept),
    scrollMargin: room.above,
    scrollPaddingStart: room.covered,
    scrollPaddingEnd: coveredBelow(boxOf(scroller)),
    onChange: () => redraw(null),
    ...(scroller ? inBox(scroller) : inWindow),
  } as Settings;
  const [virtual] = useState(() => new Virtualizer<HTMLElement | Window, HTMLElement>(settings));
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
      const isMeasured = virtual.scrollRect?.height === heightOf(scroller);
      if (isMeasured) virtual.scrollToIndex(index, { align: 'auto' });
    },
  };
}

type Scroller = VirtualRowsOptions['scroller'];
type Settings = ConstructorParameters<typeof Virtualizer<HTMLElement | Window, HTMLElement>>[0];

const inWindow = {
  getScrollElement: () => window,
  observeElementRect: observeWindowRect,
  observeElementOffset: observeWindowOffset,
  scrollToFn: windowScroll,
};

function inBox(scroller: RefObject<HTMLElement | null>) {
  return {
    getScrollElement: () => scroller.current,
    observeElementRect,
    observeElementOffset,
    scrollToFn: elementScroll,
  };
}

function boxOf(scroller: Scroller): HTMLElement | null {
  return scroller ? scroller.current : document.documentElement;
}

function heightOf(scroller: Scroller): number | undefined {
  return scroller ? scroller.current?.clientHeight : innerHeight;
}

function withKept(drawn: number[], kept: readonly number[]): number[] {
  const more = kept.filter((index) => index >= 0 && !drawn.includes(index));
  return more.length > 0 ? [...drawn, ...more].sort((a, b) => a - b) : drawn;
}

/** How much of the scrolled box is covered at its end, as its style says: by what was done last, for a while. */
function coveredBelow(box: HTMLElement | null): number {
  if (!box) return 0;
  return Number.parseFloat(getComputedStyle(box).scrollPaddingBlockEnd) || 0;
}

/** How far down the rows begin in the scrolled box, and how much of it a head that stays in place covers. */
function useRoom(scroller: Scroller, list: RefObject<HTMLElement | null>) {
  const [room, setRoom] = useState({ above: 0, covered: 0 });
  useLayoutEffect(() => {
    const box = scroller ? scroller.current : document.body;
    if (!box) return;
    const read = () => {
      const above = list.current ? topIn(box, list.current) : 0;
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

/** How far down an element begins in what scrolls. */
function topIn(box: HTMLElement, element: HTMLElement): number {
  const { top } = element.getBoundingClientRect();
  if (box === document.body) return Math.round(top + scrollY);
  return Math.round(top - box.getBoundingClientRect().top - box.clientTop + box.scrollTop);
}
