import { vouchFor } from './refuseSynthetic';

const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Keeps what is typed in our panel from the page's shortcuts. A page sees only that something happened in our host,
 * which is no text field to it; so a letter of a note would be a command. The event is stopped before the page's own
 * listeners where the browser's order allows, and goes on as a copy that cannot leave the shadow root.
 */
export function keepKeys(
  document: Document,
  host: HTMLElement,
  root: ShadowRoot,
  signal: AbortSignal,
): void {
  const onKey = (event: KeyboardEvent) => {
    if (event.target !== host || !event.isTrusted) return;
    event.stopImmediatePropagation();
    const { key, code, location, repeat, isComposing } = event;
    const { altKey, ctrlKey, metaKey, shiftKey } = event;
    const inside = { key, code, location, repeat, isComposing, altKey, ctrlKey, metaKey, shiftKey };
    // No KeyboardEvent: Firefox lets every one of them out of the shadow root.
    const plain = new Event(event.type, { bubbles: true, cancelable: true });
    const copy = vouchFor(Object.assign(plain, inside));
    const isWanted = (root.activeElement ?? root).dispatchEvent(copy);
    if (!isWanted) event.preventDefault();
  };
  const options = { capture: true, signal };
  for (const type of KEYS) document.defaultView?.addEventListener(type, onKey, options);
}
