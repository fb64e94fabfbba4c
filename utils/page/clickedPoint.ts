/** What a click is meant for by itself. */
const INTERACTIVE =
  'a[href], button, input, select, textarea, label, summary, option, video, audio, iframe, area, ' +
  '[contenteditable]:not([contenteditable="false"]), [role="button"], [role="link"], [role="tab"], ' +
  '[role="checkbox"], [role="menuitem"], [onclick]';

/**
 * Where a reader clicked the page's text and nothing else: a plain click of their own hand, on no control, and not
 * the end of a selection. Null for any other.
 */
export function clickedPoint(event: MouseEvent): { readonly x: number; readonly y: number } | null {
  const { isTrusted, button, altKey, ctrlKey, metaKey, shiftKey, detail } = event;
  if (!isTrusted || event.defaultPrevented || button !== 0 || detail > 1) return null;
  if (altKey || ctrlKey || metaKey || shiftKey) return null;
  const path = event.composedPath();
  if (path.some((node) => node instanceof Element && node.matches(INTERACTIVE))) return null;
  const [target] = path;
  const view = target instanceof Node ? target.ownerDocument?.defaultView : null;
  if (view?.getSelection()?.isCollapsed === false) return null;
  return { x: event.clientX, y: event.clientY };
}
