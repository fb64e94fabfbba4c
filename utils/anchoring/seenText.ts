import { atOnce } from '../text/atOnce';
import { elementsOf } from './elementsOf';
import { ShadowHosts } from './ShadowHosts';
import {
  contains,
  elementsBelow,
  hostOf,
  isElement,
  isText,
  lastOf,
  parentOf,
  shadowRootOf,
  textWalker,
} from './tree';
import { ABSENT, DIM, isVisible, isWithin } from './unseen';

/** Text nodes in document order; what stands in an open shadow root comes before its host's own children. */
export interface SeenText {
  /** What people see; what only style sheets hide is among it, as asking them for every element would take too long. */
  readonly seen: readonly Text[];
  /** What the page marks as hidden and does not show all the same, see `DIM`. */
  readonly dim: readonly Text[];
  /** Some of it may stand in shadow trees. */
  readonly hasShadows: boolean;
}

/** Text nodes met in one step. */
const STEP = 4_096;

interface Reading extends SeenText {
  readonly seen: Text[];
  readonly dim: Text[];
  hasShadows: boolean;
  met: number;
}

/** All text below `root` that is meant for people. */
export function seenText(root: Node): SeenText {
  return atOnce(seenTextInSteps(root));
}

/**
 * As `seenText`, in steps of a few thousand nodes. Where the page takes away what was just being read, all is read anew at
 * once; other changes between two steps are for the caller to read again (see `reindex`).
 */
export function* seenTextInSteps(root: Node): Generator<void, SeenText> {
  if (isText(root)) return { seen: [root], dim: [], hasShadows: false };
  const text: Reading = { seen: [], dim: [], hasShadows: false, met: 0 };
  return (yield* inTree(root, text, text.seen)) ? text : seenText(root);
}

/** All text of one tree and of the shadow trees in it: into `into`, but into `dim` what is hidden. False when the node where it stood has left the tree. */
function* inTree(root: Node, text: Reading, into: Text[]): Generator<void, boolean> {
  const shadow = shadowRootOf(root);
  if (shadow && !(yield* inTree(shadow, text, into))) return false;
  const elements = yield* elementsOf(root);
  const hosts = new ShadowHosts(root, elements.hosts);
  text.hasShadows ||= shadow !== null || !hosts.isEmpty;
  return yield* inOneTree(root, text, into, hosts, elements.apart);
}

/**
 * Goes from text node to text node past the elements that hold none for people, or hide it. False when the node where it stood
 * has left the tree in the meantime.
 */
function* inOneTree(
  root: Node,
  text: Reading,
  into: Text[],
  hosts: ShadowHosts,
  apart: ArrayLike<Element>,
): Generator<void, boolean> {
  const walker = textWalker(root);
  const entrances = entrancesOf(apart, walker, into === text.dim);
  walker.currentNode = root;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node === hosts.waiting && !(yield* inShadows(root, node, text, into, hosts))) return false;
    const element = entrances.get(node);
    if (element && contains(element, node)) {
      if (isAbsent(element)) hosts.skip(element);
      else if (!(yield* inHidden(element, text, hosts))) return false;
      walker.currentNode = deepestLast(element);
    } else {
      into.push(node as Text);
    }
    text.met += 1;
    if (text.met % STEP === 0) yield;
    if (text.met % STEP === 0 && !contains(root, walker.currentNode)) return false;
  }
  return yield* inShadows(root, null, text, into, hosts);
}

function inHidden(element: Element, text: Reading, hosts: ShadowHosts): Generator<void, boolean> {
  return inOneTree(element, text, text.dim, hosts, elementsBelow(element, ABSENT));
}

/** The shadow trees of the next hosts below `root`: of those before a text node, or of the last ones. */
function* inShadows(
  root: Node,
  before: Node | null,
  text: Reading,
  into: Text[],
  hosts: ShadowHosts,
): Generator<void, boolean> {
  for (let host = hosts.take(root, before); host; host = hosts.take(root, before)) {
    const shadow = shadowRootOf(host);
    if (!shadow || isWithin(host, root, ABSENT)) continue;
    if (!(yield* inTree(shadow, text, isDim(host, root) ? text.dim : into))) return false;
  }
  return true;
}

/** The outermost of these elements that people do not see, by their first text nodes. Among what is hidden, nothing is more so. */
function entrancesOf(
  apart: ArrayLike<Element>,
  walker: TreeWalker,
  isHidden: boolean,
): Map<Node, Element> {
  const entrances = new Map<Node, Element>();
  let last: Element | null = null;
  for (let at = 0; at < apart.length; at++) {
    const element = apart[at] as Element;
    if (last && contains(last, element)) continue;
    walker.currentNode = element;
    const first = walker.nextNode();
    if (!first || !contains(element, first)) continue;
    // Behind an open dialog, and in many a menu, what is marked as hidden is in plain sight.
    if (!isAbsent(element) && (isHidden || isSeen(element))) continue;
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

/** True where a node is or lies in what the page hides, see `DIM`. */
export function isDim(node: Node, root: Node): boolean {
  for (let at: Node | null = node; at && at !== root; at = parentOf(at) ?? hostOf(at)) {
    if (isElement(at) && Element.prototype.matches.call(at, DIM) && !isSeen(at)) return true;
  }
  return false;
}
