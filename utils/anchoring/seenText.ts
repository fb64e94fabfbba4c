import { atOnce } from '../text/atOnce';
import {
  afterSubtree,
  contains,
  elementsBelow,
  firstOf,
  hostOf,
  isElement,
  isText,
  lastOf,
  parentOf,
  SHADOW_HOSTS,
  shadowRootOf,
  textWalker,
} from './tree';
import { ABSENT, DIM, isVisible } from './unseen';

/** Text nodes in document order; what stands in an open shadow root comes before its host's own children. */
export interface SeenText {
  /** What people see; what only style sheets hide is among it, as asking them for every element would take too long. */
  readonly seen: readonly Text[];
  /** What the page marks as hidden and does not show all the same, see `DIM`. */
  readonly dim: readonly Text[];
}

/** Text nodes met in one step. */
const STEP = 4_096;

/** All text below `root` that is meant for people. */
export function seenText(root: Node): SeenText {
  return atOnce(seenTextInSteps(root));
}

/**
 * As `seenText`, in steps of a few thousand nodes. Where the page takes away what was just being read, all is read anew at
 * once; other changes between two steps are for the caller to read again (see `reindex`).
 */
export function* seenTextInSteps(root: Node): Generator<void, SeenText> {
  if (isText(root)) return { seen: [root], dim: [] };
  const seen: Text[] = [];
  const dim: Text[] = [];
  if (hasShadows(root)) throughShadows(root, seen, dim);
  else if (!(yield* inOneTree(root, seen, dim))) return seenText(root);
  return { seen, dim };
}

/** True where `root` or an element below it has an open shadow root. */
export function hasShadows(root: Node): boolean {
  if (shadowRootOf(root)) return true;
  const elements = elementsBelow(root, SHADOW_HOSTS);
  for (let at = 0; at < elements.length; at++) {
    if (shadowRootOf(elements[at] as Element)) return true;
  }
  return false;
}

/**
 * Goes from text node to text node, which is several times faster than looking at each element. False when the node where it
 * stood has left the tree in the meantime.
 */
function* inOneTree(root: Node, seen: Text[], dim: Text[]): Generator<void, boolean> {
  const walker = textWalker(root);
  const entrances = entrancesBelow(root, walker, seen === dim ? ABSENT : `${ABSENT},${DIM}`);
  walker.currentNode = root;
  let met = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = entrances.get(node);
    if (element && contains(element, node)) {
      if (!isAbsent(element) && !(yield* inOneTree(element, dim, dim))) return false;
      walker.currentNode = deepestLast(element);
    } else {
      seen.push(node as Text);
    }
    met += 1;
    if (met % STEP === 0) yield;
    if (met % STEP === 0 && !contains(root, walker.currentNode)) return false;
  }
  return true;
}

/** The outermost elements that people do not see, by their first text nodes. */
function entrancesBelow(root: Node, walker: TreeWalker, selector: string): Map<Node, Element> {
  const entrances = new Map<Node, Element>();
  const found = elementsBelow(root, selector);
  let last: Element | null = null;
  for (let at = 0; at < found.length; at++) {
    const element = found[at] as Element;
    if (last && contains(last, element)) continue;
    walker.currentNode = element;
    const first = walker.nextNode();
    if (!first || !contains(element, first)) continue;
    // Behind an open dialog, and in many a menu, what is marked as hidden is in plain sight.
    if (!isAbsent(element) && isSeen(element)) continue;
    entrances.set(first, element);
    last = element;
  }
  return entrances;
}

function isAbsent(element: Element): boolean {
  return Element.prototype.matches.call(element, ABSENT);
}

/** Without a rendering the markup's word counts. */
function isSeen(element: Element): boolean {
  return typeof Element.prototype.checkVisibility === 'function' && isVisible(element);
}

function deepestLast(node: Node): Node {
  let deepest = node;
  for (let next = lastOf(node); next; next = lastOf(next)) deepest = next;
  return deepest;
}

function throughShadows(root: Node, seen: Text[], dim: Text[]): void {
  const trees: { root: Node; at: Node | null }[] = [{ root, at: root }];
  for (let tree = trees.at(-1); tree; tree = trees.at(-1)) {
    const { at } = tree;
    if (!at) {
      trees.pop();
    } else if (isElement(at) && at !== root && isAbsent(at)) {
      tree.at = afterSubtree(at, tree.root);
    } else {
      if (isText(at)) (isDim(at, root) ? dim : seen).push(at);
      tree.at = firstOf(at) ?? afterSubtree(at, tree.root);
      const shadow = shadowRootOf(at);
      if (shadow) trees.push({ root: shadow, at: shadow });
    }
  }
}

/** True where a node is or lies in what the page hides, see `DIM`. */
export function isDim(node: Node, root: Node): boolean {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at) ?? hostOf(at)) {
    if (isElement(at) && Element.prototype.matches.call(at, DIM) && !isSeen(at)) return true;
  }
  return false;
}
