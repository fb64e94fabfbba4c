import { toRange } from './toRange';

/** A point in a text node. */
export interface TextPoint {
  readonly node: Node;
  readonly offset: number;
}

/** Which of these passages hold a point, the one that is drawn on top (see `layersOf`) first. */
export function marksAt<T>(
  document: Document,
  point: TextPoint,
  passages: Iterable<readonly [T, AbstractRange]>,
): T[] {
  const hits: (readonly [T, Range])[] = [];
  for (const [key, passage] of passages) {
    const range = toRange(document, passage);
    if (range && holdsPoint(range, point)) hits.push([key, range]);
  }
  return hits.sort(([, a], [, b]) => topFirst(a, b)).map(([key]) => key);
}

/** The later it begins, or else the sooner it ends, the higher a passage lies; both hold one point. */
function topFirst(a: Range, b: Range): number {
  return (
    b.compareBoundaryPoints(Range.START_TO_START, a) || a.compareBoundaryPoints(Range.END_TO_END, b)
  );
}

/** The passage that is just what a range holds; null when there is none. */
export function markOver<T>(
  range: Range,
  passages: Iterable<readonly [T, AbstractRange]>,
): T | null {
  for (const [key, { startContainer, startOffset, endContainer, endOffset }] of passages) {
    const isStart = range.startContainer === startContainer && range.startOffset === startOffset;
    if (isStart && range.endContainer === endContainer && range.endOffset === endOffset) return key;
  }
  return null;
}

function holdsPoint(range: Range, { node, offset }: TextPoint): boolean {
  return range.startContainer.getRootNode() === node.getRootNode()
    ? range.isPointInRange(node, offset)
    : false;
}

/** The character under a point of the viewport, in the document or an open shadow root; null beside text. */
export function textPointAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): TextPoint | null {
  const point = caretAt(document, x, y, shadowRoots);
  // The nearest caret may be far away, as for a click in the margin: only a character under the point counts.
  return point &&
    [point.offset, point.offset - 1].some((offset) => covers(point.node, offset, x, y))
    ? point
    : null;
}

function caretAt(
  document: Document,
  x: number,
  y: number,
  shadowRoots: ShadowRoot[],
): TextPoint | null {
  if ('caretPositionFromPoint' in document) {
    const position = document.caretPositionFromPoint(x, y, { shadowRoots });
    return position ? { node: position.offsetNode, offset: position.offset } : null;
  }
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}

function covers(node: Node, offset: number, x: number, y: number): boolean {
  if (!(node instanceof Text) || offset < 0 || offset >= node.length) return false;
  const character = node.ownerDocument.createRange();
  character.setStart(node, offset);
  character.setEnd(node, offset + 1);
  return [...character.getClientRects()].some(
    ({ left, right, top, bottom }) => x >= left - 1 && x <= right + 1 && y >= top && y <= bottom,
  );
}
