import type { RangeSelector, Selector } from '../model/selectors';
import { atOnce } from '../text/atOnce';
import { pathOf } from './elementPath';
import { readTextInSteps } from './readText';
import { type Point, TextIndex } from './TextIndex';
import { parentOf, textWalker } from './tree';
import type { Span } from './types';

/** Normalised characters kept on either side: what stands beyond a rewritten sentence still tells where a passage was. */
export const CONTEXT = 192;
/** Of context as it is stored; only text drowned in accents is longer. */
const MAX_SOURCE = 1_024;
const MAX_PATH = 4_000;

/**
 * How a passage says where it stands below `root`: quote with context, position, and path. Empty when the range holds
 * no text that people see; without a path where the page is too deep for one.
 */
export function describe(
  range: AbstractRange,
  root: Node,
  index: TextIndex = TextIndex.of(root),
): Selector[] {
  return atOnce(describeInSteps(range, root, index));
}

/** As `describe`, in steps. Where the page changes between two of them, what comes out may not be so. */
export function* describeInSteps(
  range: AbstractRange,
  root: Node,
  index: TextIndex,
): Generator<void, Selector[]> {
  const span = wholeCharacters(index.span(range), index.text);
  const [start, end] = [index.point(span.start, 'start'), index.point(span.end, 'end')];
  if (span.end <= span.start || !start || !end) return [];
  const [first, last] = index.layerOf(span.start);
  const before = afterPair(index.text, Math.max(first, span.start - CONTEXT));
  const after = beforePair(index.text, Math.min(last, span.end + CONTEXT));
  const path = rangeSelector(start, end, root);
  return [
    {
      type: 'TextQuoteSelector',
      exact: yield* read(index, start, end),
      prefix: (yield* read(index, index.point(before, 'start'), start))
        .slice(-MAX_SOURCE)
        .toWellFormed(),
      suffix: (yield* read(index, end, index.point(after, 'end')))
        .slice(0, MAX_SOURCE)
        .toWellFormed(),
    },
    { type: 'TextPositionSelector', ...span },
    ...(path ? [path] : []),
  ];
}

/** Half a surrogate pair is no text: it would not survive being written down. */
function wholeCharacters({ start, end }: Span, text: string): Span {
  return end > start
    ? { start: beforePair(text, start), end: afterPair(text, end) }
    : { start, end };
}

/** `offset`, or the one before where it would part a surrogate pair. */
function beforePair(text: string, offset: number): number {
  return isInPair(text, offset) ? offset - 1 : offset;
}

function afterPair(text: string, offset: number): number {
  return isInPair(text, offset) ? offset + 1 : offset;
}

function isInPair(text: string, offset: number): boolean {
  return /^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, offset - 1), offset + 1));
}

/** Context reaches to the quote's own edge, so that the white space between is kept. */
function* read(index: TextIndex, from: Point | null, to: Point | null): Generator<void, string> {
  if (!from || !to) return '';
  return yield* readTextInSteps(index.nodesBetween(from.node, to.node), from.offset, to.offset);
}

function rangeSelector(start: Point, end: Point, root: Node): RangeSelector | null {
  const [first, last] = [containerOf(start, root), containerOf(end, root)];
  if (!first || !last) return null;
  return {
    type: 'RangeSelector',
    startContainer: first.path,
    startOffset: first.offset,
    endContainer: last.path,
    endOffset: last.offset,
  };
}

/** The parent of a text node, and how much text of it stands before the point. */
function containerOf(point: Point, root: Node): { path: string; offset: number } | null {
  const parent = point.node === root ? root : parentOf(point.node);
  const path = parent && pathOf(parent, root);
  if (!parent || typeof path !== 'string' || path.length > MAX_PATH) return null;
  const walker = textWalker(parent);
  let { offset } = point;
  for (let node = walker.nextNode(); node && node !== point.node; node = walker.nextNode()) {
    offset += (node as Text).data.length;
  }
  return { path, offset };
}
