import { firstOf, isText, lastOf, nextOf, textWalker } from '../anchoring/tree';
import { SECTION_EDIT } from '../model/sectionEdit';
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
  `video, audio, canvas, ${SECTION_EDIT}`;

/**
 * The text that people see in a range, in order (or from its end, backwards), without empty parts. Reads the page's
 * styles, of each part when it is asked for.
 */
export function* textPartsIn(
  range: AbstractRange,
  direction: 'forwards' | 'backwards' = 'forwards',
): Generator<TextPart> {
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const [first, last] = [textAt(range, 'start'), textAt(range, 'end')];
  if (!first || !last || isBehind(first, last)) return;
  const visible = new Map<Node, boolean>();
  const [from, to] = direction === 'forwards' ? [first, last] : [last, first];
  for (const node of textNodes(from, to, direction)) {
    const start = node === startContainer ? startOffset : 0;
    const end = node === endContainer ? endOffset : node.length;
    if (start < end && isVisible(node, visible)) yield { node, start, end };
  }
}

function* textNodes(from: Text, to: Text, direction: 'forwards' | 'backwards'): Generator<Text> {
  const walker = textWalker(from.getRootNode());
  walker.currentNode = from;
  for (let node: Node | null = from; node; ) {
    yield node as Text;
    if (node === to) return;
    node = direction === 'forwards' ? walker.nextNode() : walker.previousNode();
  }
}

/** The first text node that is not wholly before a range, or the last that is not wholly behind it. */
function textAt(range: AbstractRange, edge: 'start' | 'end'): Text | null {
  const isStart = edge === 'start';
  const container = isStart ? range.startContainer : range.endContainer;
  if (isText(container)) return container;
  const child = childAt(container, isStart ? range.startOffset : range.endOffset);
  const near = child ?? deepestLast(container);
  if (isText(near) && isStart === (child !== null)) return near;
  const walker = textWalker(Node.prototype.getRootNode.call(container));
  walker.currentNode = near;
  return (isStart ? walker.nextNode() : walker.previousNode()) as Text | null;
}

function childAt(container: Node, offset: number): Node | null {
  let child = firstOf(container);
  for (let at = 0; child && at < offset; at += 1) child = nextOf(child);
  return child;
}

function deepestLast(node: Node): Node {
  let deepest = node;
  for (let next = lastOf(node); next; next = lastOf(next)) deepest = next;
  return deepest;
}

function isBehind(one: Node, other: Node): boolean {
  return (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
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
