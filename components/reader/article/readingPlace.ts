/**
 * A place in an article as a share of its text, 0..1. Unlike a share of the height it stays true when the type,
 * the measure or the pictures change.
 */

/** A point in a text node, as a boundary of a Range. */
export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

function texts(root: Element): Text[] {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}

/** The share of the text before a boundary point; 0 where the point is outside `root` or there is no text. */
export function shareAt(root: Element, node: Node, offset: number): number {
  if (!root.contains(node)) return 0;
  const before = root.ownerDocument.createRange();
  before.setStart(root, 0);
  before.setEnd(node, offset);
  const total = root.textContent?.length ?? 0;
  return total ? before.toString().length / total : 0;
}

/** The point at a share of the text; the last point for 1 and above, null in an article without text. */
export function pointAt(root: Element, share: number): TextPoint | null {
  const nodes = texts(root);
  const total = nodes.reduce((sum, node) => sum + node.length, 0);
  let left = Math.max(0, Math.round(total * share));
  for (const node of nodes) {
    if (left < node.length) return { node, offset: left };
    left -= node.length;
  }
  const last = nodes.at(-1);
  return last ? { node: last, offset: last.length } : null;
}
