import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * Brings a person back to where they were in the list: the same scroll position, and the focus on the row of the
 * article that was open. Call `leave` before opening one; in a narrow window the list is then not drawn at all.
 */
export function useReturn<Id>(
  pane: RefObject<HTMLElement | null>,
  open: Id | null,
  focusRow: (id: Id) => void,
): { leave(): void } {
  const top = useRef(0);
  const before = useRef<Id | null>(null);
  useLayoutEffect(() => {
    const left = before.current;
    before.current = open;
    if (open !== null || left === null) return;
    if (pane.current) pane.current.scrollTop = top.current;
    focusRow(left);
  }, [open, pane, focusRow]);
  return {
    leave() {
      if (pane.current?.checkVisibility()) top.current = pane.current.scrollTop;
    },
  };
}
