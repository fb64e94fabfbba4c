import type { RefObject } from 'preact';
import { useCallback, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { nearestRow } from './rows';

/** Finds what takes the focus in a row; null where the row is not drawn. */
export type FindFocus<Id> = (list: HTMLElement, id: Id) => HTMLElement | null;

export interface RowFocus<Id> {
  readonly list: RefObject<HTMLElement | null>;
  /** The one row that Tab reaches; null in an empty list. */
  readonly current: Id | null;
  /** Makes a row the current one, and moves the focus to it: at once, or as soon as it is drawn. */
  focus(id: Id | null): void;
  /** Makes a row the current one because the focus has come to it. */
  noteFocus(id: Id): void;
  /** Brings a row that is out of sight into view; set by lists that draw only what is in sight. */
  readonly reveal: { current: ((id: Id) => void) | null };
  /** Gives the focus to the row that waits for it. For lists that draw rows by themselves, after each drawing. */
  settle(): void;
}

/**
 * Keeps one row of a list current, and the focus in the list when its row goes away: it moves to the nearest row
 * that is left, and `onEmptied` is called when none is. `find` and `onEmptied` must be stable.
 */
export function useRowFocus<Id>(
  ids: readonly Id[],
  find: FindFocus<Id>,
  onEmptied: () => void,
): RowFocus<Id> {
  const list = useRef<HTMLElement>(null);
  const reveal = useRef<((id: Id) => void) | null>(null);
  const [current, setCurrent] = useState<Id | null>(null);
  const before = useRef<readonly Id[]>([]);
  const waiting = useRef<Id | null>(null);
  // Read while the old rows still stand: once they are gone the browser has forgotten where the focus was.
  const hadFocus = useRef(false);
  hadFocus.current = list.current?.contains(document.activeElement) ?? false;

  const settle = useCallback(() => {
    if (waiting.current === null || !list.current) return;
    const target = find(list.current, waiting.current);
    if (!target) return;
    waiting.current = null;
    target.focus({ preventScroll: reveal.current !== null });
  }, [find]);

  const focus = useCallback(
    (id: Id | null) => {
      if (id === null) return;
      setCurrent(id);
      waiting.current = id;
      reveal.current?.(id);
      settle();
    },
    [settle],
  );

  useLayoutEffect(() => {
    const next = nearestRow(before.current, ids, current);
    before.current = ids;
    const lost = hadFocus.current && !list.current?.contains(document.activeElement);
    if (next !== current) setCurrent(next);
    // What was to get the focus may have gone before it was drawn.
    const isGone = waiting.current !== null && !ids.includes(waiting.current);
    if (isGone) waiting.current = null;
    if ((lost || isGone) && next !== null) focus(next);
    if (lost && next === null) onEmptied();
  }, [ids, current, focus, onEmptied]);
  useLayoutEffect(settle);

  return { list, current, focus, noteFocus: setCurrent, reveal, settle };
}
