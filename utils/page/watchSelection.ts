import { selectedRange } from './selectedRange';

/** Keys that make a selection grow. */
const GROWING = /^(Arrow|Home|End|Page)|^[aA]$/;

/**
 * Calls back when a reader has selected text with mouse, touch or keys, and when nothing is selected any more.
 * `isOurs` names what is no part of the page.
 */
export function watchSelection(
  document: Document,
  onSelected: (range: Range) => void,
  onGone: () => void,
  isOurs: (target: EventTarget | null) => boolean,
  signal: AbortSignal,
): void {
  const look = (event: Event) => {
    if (!event.isTrusted || isOurs(event.target)) return;
    // A click that ends a selection takes it away only after this event.
    setTimeout(() => {
      const range = signal.aborted ? null : selectedRange(document);
      if (range) onSelected(range);
    });
  };
  const lookAfterKey = (event: KeyboardEvent) => {
    if ((event.shiftKey || event.ctrlKey || event.metaKey) && GROWING.test(event.key)) look(event);
  };
  const options = { signal, capture: true, passive: true } as const;
  document.addEventListener('pointerup', look, options);
  document.addEventListener('keyup', lookAfterKey, options);
  document.addEventListener(
    'selectionchange',
    () => {
      if (document.getSelection()?.isCollapsed !== false) onGone();
    },
    options,
  );
}
