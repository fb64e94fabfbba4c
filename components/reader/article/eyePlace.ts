import { pointAt, shareAt } from './readingPlace';

/** Where the eye reads: this far below the top of the window, in CSS pixels (under the bar). */
const EYE = 80;
/** From here on an article counts as read, and opens again at its beginning. */
const READ = 0.995;

/** Brings a place under the eye; none at the very beginning or end, where the window stays. */
export function comeBack(root: HTMLElement, share: number): void {
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
export function readShare(root: HTMLElement): number {
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
