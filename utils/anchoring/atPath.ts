import { Folder } from '../text/Folder';
import { sourceOffset } from '../text/normalise';
import { nodeAt } from './elementPath';
import type { Query } from './query';
import { isText, parentOf, textWalker } from './tree';
import { ABSENT, DIM, isShown, isWithin } from './unseen';

/** One for all paths, which would ask for room anew each time. */
const folder = new Folder(4_096);
const UNSEEN = `${ABSENT},${DIM}`;

/**
 * The passage where its path leads, if quote and all context stand there as they did: then nothing else on the page can
 * be a better place, and the page need not be read. Null else.
 */
export function atPath(root: Node, query: Query, seen = seenBelow(root)): StaticRange | null {
  if (!query.path) return null;
  const container = nodeAt(query.path.startContainer, root);
  const first = container && textAt(container, query.path.startOffset);
  if (!first || !seen(first.node)) return null;
  const end = readOn(root, first, query, seen);
  if (!end || !agreesBefore(root, first, query, seen) || !isShown(first.node, root)) return null;
  return new StaticRange({
    startContainer: first.node,
    startOffset: first.offset,
    endContainer: end.node,
    endOffset: end.offset,
  });
}

/** Whether a text node is meant to be seen. */
export type Seen = (node: Text) => boolean;

/** Asks each parent once: make one for all passages that are looked for at a time. */
export function seenBelow(root: Node): Seen {
  const known = new Map<Node | null, boolean>();
  return (node) => {
    const parent = parentOf(node);
    let answer = known.get(parent);
    if (answer === undefined) {
      answer = !isWithin(node, root, UNSEEN);
      known.set(parent, answer);
    }
    return answer;
  };
}

interface Point {
  readonly node: Text;
  readonly offset: number;
}

function textAt(container: Node, offset: number): Point | null {
  if (isText(container)) return { node: container, offset };
  const walker = textWalker(container);
  let left = offset;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left < node.data.length) return { node, offset: left };
    left -= node.data.length;
  }
  return null;
}

/** The quote's end, where quote and suffix follow `first` word for word. */
function readOn(root: Node, first: Point, { window, from, to }: Query, seen: Seen): Point | null {
  folder.restart();
  const wanted = window.length - from;
  let end: Point | null = null;
  const walker = textWalker(root);
  walker.currentNode = first.node;
  for (let node: Text | null = first.node; node; node = walker.nextNode() as Text | null) {
    if (!seen(node)) continue;
    const { data } = node;
    const start = node === first.node ? first.offset : 0;
    const before = folder.length;
    // Far more than the rest could need, were it all white space or not.
    folder.add(data, start, Math.min(data.length, start + 4 * (wanted - before) + 64));
    if (!end && folder.length >= to - from) {
      const last = before > 0 ? (folder.units[before - 1] as number) : 0;
      end = {
        node,
        offset: start + sourceOffset(data.slice(start), to - from - before, 'end', last),
      };
    }
    const have = Math.min(folder.length, wanted);
    if (!folder.agrees(window, from, before, have)) return null;
    if (have === wanted) break;
  }
  return folder.length >= wanted ? end : null;
}

function agreesBefore(root: Node, first: Point, { window, from }: Query, seen: Seen): boolean {
  const walker = textWalker(root);
  walker.currentNode = first.node;
  let left = from;
  for (let node: Text | null = first.node; node && left > 0; ) {
    if (seen(node)) {
      const end = node === first.node ? first.offset : node.data.length;
      folder.restart();
      folder.add(node.data, Math.max(0, end - 4 * left - 64), end);
      const taken = Math.min(left, folder.length);
      const begin = folder.length - taken;
      if (!folder.agrees(window, left - taken - begin, begin, folder.length)) return false;
      left -= taken;
    }
    node = walker.previousNode() as Text | null;
  }
  return left === 0;
}
