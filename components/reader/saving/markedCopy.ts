import type { Colour } from '@/utils/model/colour';

/** A passage where it stands in the text. */
export interface StandingPassage {
  /** Id of its first mark in the copy. */
  readonly name: string;
  readonly colour: Colour;
  readonly range: Range;
}

/** Part of a text node that a passage covers, in UTF-16 units. */
interface Stretch {
  readonly passage: StandingPassage;
  readonly start: number;
  readonly end: number;
}

/**
 * A copy of `root` in which passages are `<mark class="(colour)">`, the first of each with its name as id. Passages may
 * overlap: their marks then lie in each other, those that begin first outside. `root` is left as it is.
 */
export function markedCopy(root: HTMLElement, passages: readonly StandingPassage[]): HTMLElement {
  const copy = root.cloneNode(true) as HTMLElement;
  const ordered = passages.toSorted((a, b) =>
    a.range.compareBoundaryPoints(Range.START_TO_START, b.range),
  );
  const copies = textsIn(copy);
  const named = new Set<string>();
  let begun = 0;
  let near: StandingPassage[] = [];
  for (const [at, text] of textsIn(root).entries()) {
    // Texts and passages are both in the order of the article: those far off are not looked at again at each text.
    while (beginsBefore(text, ordered[begun])) near = near.concat(ordered[begun++] ?? []);
    near = near.filter(({ range }) => range.comparePoint(text, 0) <= 0);
    // White space between blocks is no part of what was marked, and no place for an element.
    const covered = text.data.trim() ? near.flatMap((one) => stretchOf(text, one)) : [];
    if (covered.length > 0) copies[at]?.replaceWith(...marked(text, covered, named));
  }
  return copy;
}

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) found.push(node as Text);
  return found;
}

/** Whether a passage begins before the end of a text. */
function beginsBefore(text: Text, passage: StandingPassage | undefined): boolean {
  return passage !== undefined && passage.range.comparePoint(text, text.length) >= 0;
}

function stretchOf(text: Text, passage: StandingPassage): Stretch[] {
  const { range } = passage;
  if (!range.intersectsNode(text)) return [];
  const start = range.startContainer === text ? range.startOffset : 0;
  const end = range.endContainer === text ? range.endOffset : text.length;
  return start < end ? [{ passage, start, end }] : [];
}

function marked({ data }: Text, covered: readonly Stretch[], named: Set<string>): Node[] {
  const cuts = new Set([0, data.length, ...covered.flatMap(({ start, end }) => [start, end])]);
  const edges = [...cuts].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, at) => {
    const to = edges[at + 1] ?? data.length;
    const over = covered.filter(({ start, end }) => start <= from && end >= to);
    return over.reduceRight<Node>(
      (inner, { passage }) => wrapped(inner, passage, named),
      document.createTextNode(data.slice(from, to)),
    );
  });
}

function wrapped(inner: Node, { name, colour }: StandingPassage, named: Set<string>): Node {
  const mark = document.createElement('mark');
  mark.className = colour;
  if (!named.has(name)) mark.id = name;
  named.add(name);
  mark.append(inner);
  return mark;
}
