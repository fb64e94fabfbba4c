import { firstOf, hostOf, isText, nextOf, parentOf } from './tree';

/**
 * The first of `nodes` from `from` to `to` (there in document order, shadow trees in front of their host's children)
 * that ends behind a boundary point; `inside` tells that the point lies in this very node. `to` when the point is
 * behind them all.
 */
export function boundaryIndex(
  nodes: readonly Text[],
  container: Node,
  offset: number,
  from: number,
  to: number,
): { index: number; inside: boolean } {
  if (isText(container)) {
    const index = nodes.indexOf(container, from);
    if (index >= from && index < to) return { index, inside: true };
  }
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(nodes[middle] as Text, container, offset)) low = middle + 1;
    else high = middle;
  }
  return { index: low, inside: false };
}

/** True where `node` stands wholly before the point. */
function isBefore(node: Text, container: Node, offset: number): boolean {
  const mark = isText(container) ? container : childAt(container, offset);
  const [left, right] = inOneTree(node, mark ?? container);
  if (left === right) return !mark && node !== left;
  const relation = Node.prototype.compareDocumentPosition.call(right, left);
  if (relation & Node.DOCUMENT_POSITION_DISCONNECTED) return false;
  // Behind the last child: what the container holds is before, and so is what precedes it.
  if (!mark && right === container && relation & Node.DOCUMENT_POSITION_CONTAINED_BY) return true;
  return (relation & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
}

function childAt(container: Node, offset: number): Node | null {
  let child = firstOf(container);
  for (let at = 0; child && at < offset; at++) child = nextOf(child);
  return child;
}

/** Two nodes lifted out of shadow trees, as far as needed to lie in the same one. */
function inOneTree(node: Node, other: Node): [Node, Node] {
  const hosts = new Map<Node, Node>();
  for (let at: Node | null = node; at; ) {
    const top: Node = topOf(at);
    hosts.set(top, at);
    at = hostOf(top);
  }
  for (let at: Node | null = other; at; ) {
    const top: Node = topOf(at);
    const lifted = hosts.get(top);
    if (lifted) return [lifted, at];
    at = hostOf(top);
  }
  return [node, other];
}

function topOf(node: Node): Node {
  let top = node;
  for (let next = parentOf(node); next; next = parentOf(next)) top = next;
  return top;
}
