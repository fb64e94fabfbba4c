/**
 * In which layer each passage lies so that overlapping ones can be told apart: 0 unless it overlaps one that
 * begins before it, or at the same place and ends after it. Passages in different trees never overlap.
 */
export function layersOf(ranges: readonly AbstractRange[]): number[] {
  const layers = ranges.map(() => 0);
  const byRoot = new Map<Node, number[]>();
  for (const [index, { startContainer }] of ranges.entries()) {
    const root = startContainer.getRootNode();
    const siblings = byRoot.get(root);
    if (siblings) siblings.push(index);
    else byRoot.set(root, [index]);
  }
  for (const indices of byRoot.values()) layerTree(ranges, indices, layers);
  return layers;
}

/** Whether some text lies in both; never of passages in different trees. */
export function overlap(one: AbstractRange, other: AbstractRange): boolean {
  const [a, b] = [one.startContainer, other.startContainer];
  if (a !== b && a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_DISCONNECTED) return false;
  return endsAfter(one, other) && endsAfter(other, one);
}

function layerTree(ranges: readonly AbstractRange[], indices: number[], layers: number[]): void {
  const at = (index: number) => ranges[index] as AbstractRange;
  const order = indices.toSorted(
    (a, b) => compareStarts(at(a), at(b)) || compareEnds(at(b), at(a)),
  );
  let open: number[] = [];
  for (const index of order) {
    open = open.filter((below) => endsAfter(at(below), at(index)));
    const highest = Math.max(-1, ...open.map((below) => layers[below] ?? 0));
    layers[index] = highest + 1;
    open.push(index);
  }
}

function compareStarts(a: AbstractRange, b: AbstractRange): number {
  return comparePoints(a.startContainer, a.startOffset, b.startContainer, b.startOffset);
}

function compareEnds(a: AbstractRange, b: AbstractRange): number {
  return comparePoints(a.endContainer, a.endOffset, b.endContainer, b.endOffset);
}

function endsAfter(a: AbstractRange, b: AbstractRange): boolean {
  return comparePoints(a.endContainer, a.endOffset, b.startContainer, b.startOffset) > 0;
}

/** Negative when the first point stands before the second; both in one tree. */
function comparePoints(node: Node, offset: number, other: Node, otherOffset: number): number {
  if (node === other) return offset - otherOffset;
  const position = node.compareDocumentPosition(other);
  if (position & Node.DOCUMENT_POSITION_CONTAINED_BY) {
    return offset <= childIndex(node, other) ? -1 : 1;
  }
  if (position & Node.DOCUMENT_POSITION_CONTAINS) {
    return otherOffset <= childIndex(other, node) ? 1 : -1;
  }
  return position & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}

/** Place among the ancestor's children of the one that holds the node. */
function childIndex(ancestor: Node, node: Node): number {
  let child: Node = node;
  while (child.parentNode && child.parentNode !== ancestor) child = child.parentNode;
  let index = 0;
  while (child.previousSibling) {
    child = child.previousSibling;
    index += 1;
  }
  return index;
}
