import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { pointAt, shareAt } from './readingPlace';

/** How long the page must lie still before the place is saved. */
const REST = 500;
/** Where the eye reads: this far below the top of the window, in CSS pixels (under the bar). */
const EYE = 80;
/** From here on an article counts as read, and opens again at its beginning. */
const READ = 0.995;
const byHand = ['wheel', 'touchmove', 'pointerdown', 'keydown'] as const;

export interface ReadingPlaceOptions {
  /** Share read, as saved, or null to leave the window where it is (a passage is gone to instead). */
  readonly restore: number | null;
  /** Another value when the text is set otherwise (face, size, measure): the place then stays before the eye. */
  readonly setting: unknown;
  /** Called when a person has moved and rests. Must be stable. */
  save(share: number): void;
}

/**
 * Follows how far an article under `root` has been read, and brings the window back to where it was. Only what a
 * person does counts: being taken to a passage is not reading up to it.
 */
export function useReadingPlace(
  root: HTMLElement | null,
  content: unknown,
  { restore, setting, save }: ReadingPlaceOptions,
): number {
  const [share, setShare] = useState(restore ?? 0);
  const moved = useRef(false);
  // The place at the last rest, or that which was come back to.
  const place = useRef(restore);
  // Where the window was brought to: that scroll may be told of after the next key, and is still not a person's.
  const brought = useRef<number | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stay = useCallback((element: HTMLElement) => {
    // What moves now is the text, and not the reader; so it is with what has moved since the text was set otherwise.
    moved.current = false;
    clearTimeout(timer.current);
    timer.current = undefined;
    if (place.current === null) return;
    comeBack(element, place.current);
    brought.current = scrollY;
  }, []);
  // Inputs: come back to for each text and setting of it, not at each saving
  useEffect(() => {
    if (root) stay(root);
  }, [root, content, setting]);
  useEffect(() => {
    if (!root) return;
    const controller = new AbortController();
    let width = innerWidth;
    const onResize = () => {
      if (innerWidth !== width) stay(root);
      width = innerWidth;
    };
    addEventListener('resize', onResize, { signal: controller.signal });
    return () => controller.abort();
  }, [root]);

  useEffect(() => {
    if (!root) return;
    const controller = new AbortController();
    const { signal } = controller;
    const settle = () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      const read = readShare(root);
      place.current = read;
      setShare(read);
      save(read);
    };
    const onScroll = () => {
      const isBrought = brought.current !== null && Math.abs(scrollY - brought.current) < 1;
      if (!moved.current || isBrought) return;
      brought.current = null;
      clearTimeout(timer.current);
      timer.current = setTimeout(settle, REST);
    };
    // A tab may be closed before it has come to rest.
    const onHide = () => timer.current !== undefined && settle();
    const onHand = () => {
      moved.current = true;
    };
    for (const event of byHand) addEventListener(event, onHand, { signal, passive: true });
    addEventListener('scroll', onScroll, { signal, passive: true });
    document.addEventListener('visibilitychange', onHide, { signal });
    return () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      controller.abort();
    };
  }, [root, save]);
  return share;
}

/** Brings a place under the eye; none at the very beginning or end, where the window stays. */
function comeBack(root: HTMLElement, share: number): void {
  const point = share > 0 && share < READ ? pointAt(root, share) : null;
  if (point) scrollTo({ top: topOf(point.node, point.offset) - EYE, behavior: 'instant' });
}

function topOf(node: Text, offset: number): number {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, Math.min(offset + 1, node.length));
  return range.getBoundingClientRect().top + scrollY;
}

/** The share of the text above the eye; 1 once the last line is in sight. */
function readShare(root: HTMLElement): number {
  const box = root.getBoundingClientRect();
  if (box.bottom <= innerHeight) return 1;
  if (box.top >= EYE) return 0;
  // At the beginning of the line: what is come back to stands there.
  const start = root.dir === 'rtl' ? box.right - 1 : box.left + 1;
  const caret = document.caretPositionFromPoint?.(start, EYE);
  return caret && root.contains(caret.offsetNode)
    ? shareAt(root, caret.offsetNode, caret.offset)
    : (EYE - box.top) / box.height;
}
