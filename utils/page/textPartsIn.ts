import { elementOf, parentOf } from '../painting/elementOf';

/** One text node of a range, and the part of it that is inside. */
export interface TextPart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

/** Text that is no part of what a page says to people; ruby notes, as a text is the same without them. */
const ABSENT =
  'script, style, template, noscript, head, title, desc, rt, rp, textarea, select, datalist, iframe, object, ' +
  'video, audio, canvas';

/** The text that people see in a range, in order, without empty parts. Reads the page's styles. */
export function* textPartsIn(range: AbstractRange): Generator<TextPart> {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const live = startContainer.ownerDocument?.createRange();
  if (!live) return;
  live.setStart(startContainer, startOffset);
  live.setEnd(endContainer, endOffset);
  const visible = new Map<Node, boolean>();
  for (const node of textNodes(live)) {
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (start < end && isVisible(node, visible)) yield { node, start, end };
  }
}

function* textNodes(range: Range): Generator<Text> {
  const root = range.commonAncestorContainer;
  if (root instanceof Text) {
    yield root;
    return;
  }
  const walker = (root.ownerDocument ?? document).createTreeWalker(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = firstInside(range);
  if (!(walker.currentNode instanceof Text) && !walker.nextNode()) return;
  do {
    const node = walker.currentNode as Text;
    if (range.comparePoint(node, 0) > 0) return;
    if (range.intersectsNode(node)) yield node;
  } while (walker.nextNode());
}

/** Where a walk over a range begins: nothing inside stands before it. */
function firstInside({ startContainer, startOffset }: Range): Node {
  return startContainer.childNodes[startOffset] ?? startContainer;
}

/** Asks once an element. */
function isVisible(node: Text, known: Map<Node, boolean>): boolean {
  const element = elementOf(node);
  if (!element) return true;
  const seen = known.get(element) ?? (!element.closest(ABSENT) && isShown(element));
  known.set(element, seen);
  return seen;
}

function isShown(element: Element): boolean {
  if (element.checkVisibility?.({ visibilityProperty: true }) !== false) return true;
  // What is only its children's frame has no box of its own.
  const above = getComputedStyle(element).display === 'contents' ? parentOf(element) : null;
  return above !== null && isShown(above);
}
