import { boundaryIndex } from './boundaryIndex';
import { hasShadows } from './ShadowHosts';
import { isDim, seenText } from './seenText';
import { TextIndex } from './TextIndex';
import { contains, hostOf, parentOf, textWalker } from './tree';
import { ABSENT, isWithin } from './unseen';

/** More changed places than this, and reading everything anew is as quick. */
const MOST = 64;
/** A call takes no more arguments than its stack has room for. */
const PIECE = 10_000;

/**
 * The index of a page after changes, as `MutationObserver` tells them of the whole tree below the index's root (child
 * lists, text, and the attributes `hidden`, `aria-hidden`, `class`, `style`, `open`): only what changed is read again.
 * The given index stays as it was.
 */
export function reindex(index: TextIndex, records: readonly MutationRecord[]): TextIndex {
  const { root } = index;
  const changed = changedBelow(root, records);
  if (changed?.length === 0) return index;
  // Shadow trees have changes of their own, which no record tells.
  const isDeep = index.hasShadows || changed?.some(hasShadows);
  if (!changed || changed.includes(root) || isDeep) return TextIndex.of(root);

  const touched = new Set(changed.flatMap(allText));
  const places = new Map<Text, number>();
  index.nodes.forEach((node, at) => {
    if (node.isConnected && !touched.has(node)) places.set(node, at);
  });
  const kept = index.nodes.filter((node) => places.has(node));
  const border = index.nodes.slice(0, index.seenCount).filter((node) => places.has(node)).length;
  const seen = kept.slice(0, border);
  const dim = kept.slice(border);
  for (const container of changed) {
    if (isWithin(container, root, ABSENT)) continue;
    const fresh = seenText(container);
    const isHidden = isDim(container, root);
    insert(seen, container, isHidden ? [] : fresh.seen);
    insert(dim, container, isHidden ? [...fresh.seen, ...fresh.dim] : fresh.dim);
  }
  return TextIndex.made(
    root,
    { seen, dim, hasShadows: false },
    index,
    (node) => places.get(node) ?? -1,
  );
}

/** The outermost nodes whose insides have changed; null for too many. */
function changedBelow(root: Node, records: readonly MutationRecord[]): Node[] | null {
  const all = new Set<Node>();
  for (const { type, target } of records) {
    const changed = type === 'childList' || target === root ? target : parentOf(target);
    if (changed && contains(root, changed)) all.add(changed);
    else if (changed && hostOf(Node.prototype.getRootNode.call(changed))) return null;
    if (all.size > MOST) return null;
  }
  return [...all].filter(
    (node) => ![...all].some((other) => other !== node && contains(other, node)),
  );
}

function allText(root: Node): Text[] {
  const nodes: Text[] = [];
  const walker = textWalker(root);
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** Puts the text of a container where it belongs among nodes in document order, of which none lies in it. */
function insert(nodes: Text[], container: Node, fresh: readonly Text[]): void {
  if (fresh.length === 0) return;
  const { index } = boundaryIndex(nodes, container, 0, 0, nodes.length);
  for (let at = 0; at < fresh.length; at += PIECE) {
    nodes.splice(index + at, 0, ...fresh.slice(at, at + PIECE));
  }
}
