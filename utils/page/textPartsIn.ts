import { isShown, isUnseen } from '../anchoring/unseen';

/** One text node of a range, and the part of it that is inside. */
export interface TextPart {
  readonly node: Text;
  readonly start: number;
  readonly end: number;
}

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
  const { parentNode, ownerDocument } = node;
  if (!parentNode) return true;
  const seen =
    known.get(parentNode) ?? (!isUnseen(node, ownerDocument) && isShown(node, ownerDocument));
  known.set(parentNode, seen);
  return seen;
}
