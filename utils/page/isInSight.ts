import { elementOf, parentOf } from '../painting/elementOf';
import { toRange } from './toRange';

/** Whether a line of a passage is wholly inside the viewport, and of each scroller around it; a passage that stands nowhere is not. */
export function isInSight(document: Document, passage: AbstractRange): boolean {
  const view = document.defaultView;
  const lines = toRange(document, passage)?.getClientRects() ?? [];
  if (!view) return false;
  const frames = [
    { top: 0, bottom: view.innerHeight, left: 0, right: view.innerWidth },
    ...scrollersAround(passage).map((scroller) => scroller.getBoundingClientRect()),
  ];
  return [...lines].some(
    ({ top, bottom, left, right }) =>
      right > left &&
      frames.every(
        (frame) =>
          top >= frame.top && bottom <= frame.bottom && right > frame.left && left < frame.right,
      ),
  );
}

function scrollersAround(passage: AbstractRange): Element[] {
  const found: Element[] = [];
  for (let at = elementOf(passage.startContainer); at; at = parentOf(at)) {
    const { overflowX, overflowY } = getComputedStyle(at);
    // That of the page's own root is the viewport's.
    const isRoot = at === at.ownerDocument.documentElement || at === at.ownerDocument.body;
    if (!isRoot && /auto|scroll|hidden|clip/.test(overflowX + overflowY)) found.push(at);
  }
  return found;
}
