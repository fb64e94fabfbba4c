import {
  afterSubtree,
  elementsBelow,
  firstOf,
  isElement,
  isText,
  lastOf,
  shadowRootOf,
  textWalker,
} from './tree';
import { UNSEEN, unseenBelow } from './unseen';

/** The text nodes below `root` that people see, in document order; what stands in an open shadow root comes before its host's own children. */
export function seenText(root: Node): Text[] {
  if (isText(root)) return [root];
  return hasShadows(root) ? throughShadows(root) : inOneTree(root);
}

function hasShadows(root: Node): boolean {
  if (shadowRootOf(root)) return true;
  const elements = elementsBelow(root, '*');
  for (let at = 0; at < elements.length; at++) {
    if (shadowRootOf(elements[at] as Element)) return true;
  }
  return false;
}

/** Steps from text node to text node, which is several times faster than looking at each element. */
function inOneTree(root: Node): Text[] {
  const walker = textWalker(root);
  const entrances = new Map<Node, Element>();
  for (const element of unseenBelow(root)) {
    walker.currentNode = element;
    const first = walker.nextNode();
    if (first && Node.prototype.contains.call(element, first)) entrances.set(first, element);
  }
  const nodes: Text[] = [];
  walker.currentNode = root;
  for (let node = walker.nextNode(); node; ) {
    const unseen = entrances.get(node);
    if (unseen) walker.currentNode = deepestLast(unseen);
    else nodes.push(node as Text);
    node = walker.nextNode();
  }
  return nodes;
}

function deepestLast(node: Node): Node {
  let deepest = node;
  for (let next = lastOf(node); next; next = lastOf(next)) deepest = next;
  return deepest;
}

function throughShadows(root: Node): Text[] {
  const nodes: Text[] = [];
  const trees: { root: Node; at: Node | null }[] = [{ root, at: root }];
  for (let tree = trees.at(-1); tree; tree = trees.at(-1)) {
    const { at } = tree;
    if (!at) {
      trees.pop();
    } else if (isElement(at) && at !== root && Element.prototype.matches.call(at, UNSEEN)) {
      tree.at = afterSubtree(at, tree.root);
    } else {
      if (isText(at)) nodes.push(at);
      tree.at = firstOf(at) ?? afterSubtree(at, tree.root);
      const shadow = shadowRootOf(at);
      if (shadow) trees.push({ root: shadow, at: shadow });
    }
  }
  return nodes;
}
