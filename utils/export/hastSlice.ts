import type { Element, ElementContent, Nodes, Root, RootContent, Text } from 'hast';

/** A text of the tree, and how many characters that are not white space come before it. */
export interface PlacedText {
  readonly node: Text;
  readonly start: number;
  readonly words: string;
}

/** Text without white space: blocks and cells are parted by it in one place and not in another. */
export function wordsOf(text: string): string {
  return text.replace(/[\s\u00ad\u200b]+/g, '');
}

/** All text of a tree, in its order. */
export function textsOf(tree: Root): PlacedText[] {
  const texts: PlacedText[] = [];
  let start = 0;
  const walk = (node: Nodes) => {
    if (node.type === 'text') {
      const words = wordsOf(node.value);
      texts.push({ node, start, words });
      start += words.length;
    } else if ('children' in node) node.children.forEach(walk);
  };
  walk(tree);
  return texts;
}

/** Elements that mean something only as a whole: what lies in several of their parts brings them along. */
const wholes = new Set(['dl', 'ol', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul']);
const parts = new Set(['dd', 'dt', 'li', 'td', 'th']);

function isWhole(element: Element): boolean {
  if (element.tagName === 'code' || element.tagName === 'pre') return true;
  return wholes.has(element.tagName) && partsOf(element) > 1;
}

function partsOf(element: Element): number {
  return element.children.reduce((sum, child) => {
    if (child.type !== 'element') return sum;
    return sum + (parts.has(child.tagName) ? 1 : partsOf(child));
  }, 0);
}

/**
 * A copy of what stands between two places of a tree, counted in characters that are not white space (`to` is
 * exclusive), as `Range.cloneContents` cuts it: from the children of the innermost element that holds all of it. But the list, table or
 * code that this element is a part of comes with it; a list goes on counting where it was cut.
 */
export function hastSlice(
  tree: Root,
  texts: readonly PlacedText[],
  from: number,
  to: number,
): Root {
  const inside = new Map<Text, PlacedText>();
  for (const text of texts) {
    if (text.start < to && text.start + text.words.length > from) inside.set(text.node, text);
  }
  const lengths = new Map(texts.map(({ node, words }) => [node, words.length]));
  let passed = 0;
  const cut = <Node extends RootContent | ElementContent>(node: Node): Node[] => {
    if (node.type === 'text') {
      passed += lengths.get(node) ?? 0;
      const place = inside.get(node);
      return place ? [{ ...node, value: cutText(place, from, to) }] : [];
    }
    if (node.type === 'element' && node.tagName === 'br') {
      return passed > from && passed < to ? [node] : [];
    }
    if (!('children' in node)) return [];
    const children = node.children.flatMap(cut);
    return children.length === 0 ? [] : [withStart({ ...node, children }, node, inside) as Node];
  };
  let nodes = tree.children.flatMap(cut);
  let only = nodes[0];
  while (nodes.length === 1 && only?.type === 'element' && !isWhole(only)) {
    nodes = only.children;
    only = nodes[0];
  }
  return { type: 'root', children: nodes };
}

function cutText({ node, start }: PlacedText, from: number, to: number): string {
  const at = (words: number) => {
    let left = words;
    let place = 0;
    while (place < node.value.length && left > 0) {
      if (wordsOf(node.value.charAt(place)) !== '') left -= 1;
      place += 1;
    }
    return place;
  };
  if (from <= start) return node.value.slice(0, at(to - start));
  // What parts the first word from the one before is no part of it; how far a line of code is indented is.
  return node.value
    .slice(at(from - start), at(to - start))
    .replace(/^(?:[^\S\n]+(?=\S)|\s*\n)/, '');
}

/** An ordered list that lost its first items counts on from them. */
function withStart(copy: Element, whole: Element, inside: ReadonlyMap<Text, unknown>): Element {
  if (whole.tagName !== 'ol') return copy;
  const items = whole.children.filter(isItem);
  const lost = items.findIndex((item) => holds(item, inside));
  const first = Number(whole.properties.start ?? 1);
  return { ...copy, properties: { ...copy.properties, start: first + Math.max(lost, 0) } };
}

function isItem(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'li';
}

function holds(node: ElementContent, inside: ReadonlyMap<Text, unknown>): boolean {
  if (node.type === 'text') return inside.has(node);
  return 'children' in node && node.children.some((child) => holds(child, inside));
}
