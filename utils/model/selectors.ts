/**
 * The part of the W3C Web Annotation model that Kantlijn keeps: how a passage says where it stands.
 * https://www.w3.org/TR/annotation-model/#selectors
 *
 * Selectors are immutable once written. A repair adds a new set and keeps the old one.
 */
import * as v from 'valibot';
import { Count } from './scalars';

/** Longest quote that can be marked, in UTF-16 units. A whole long-read fits. */
export const MAX_QUOTE = 200_000;
const MAX_CONTEXT = 2_000;
const MAX_PATH = 4_000;

/**
 * The passage and what stands before and after it, as people read it: white space folded, one line a block. It is
 * compared by `utils/text/normalise`.
 */
export const TextQuoteSelector = v.strictObject({
  type: v.literal('TextQuoteSelector'),
  exact: v.pipe(v.string(), v.maxLength(MAX_QUOTE)),
  prefix: v.pipe(v.string(), v.maxLength(MAX_CONTEXT)),
  suffix: v.pipe(v.string(), v.maxLength(MAX_CONTEXT)),
});
export type TextQuoteSelector = v.InferOutput<typeof TextQuoteSelector>;

/** Half-open interval of the page's normalised text (see `utils/text/normalise`), in UTF-16 units. */
export const TextPositionSelector = v.strictObject({
  type: v.literal('TextPositionSelector'),
  start: Count,
  end: Count,
});
export type TextPositionSelector = v.InferOutput<typeof TextPositionSelector>;

/**
 * Boundary points in the DOM. A container is a path from the root of anchoring, of child-element steps
 * `/tag[n]` (n from 1 among siblings of that tag) and `/shadow()` into an open shadow root; offsets count the UTF-16
 * units of text inside it.
 */
export const RangeSelector = v.strictObject({
  type: v.literal('RangeSelector'),
  startContainer: v.pipe(v.string(), v.maxLength(MAX_PATH)),
  startOffset: Count,
  endContainer: v.pipe(v.string(), v.maxLength(MAX_PATH)),
  endOffset: Count,
});
export type RangeSelector = v.InferOutput<typeof RangeSelector>;

export const Selector = v.variant('type', [TextQuoteSelector, TextPositionSelector, RangeSelector]);
export type Selector = v.InferOutput<typeof Selector>;

/** At least a quote; others speed up or settle what the quote leaves open. One of each kind at most is read. */
export const SelectorSet = v.pipe(v.array(Selector), v.minLength(1), v.maxLength(8));
export type SelectorSet = v.InferOutput<typeof SelectorSet>;

/** The first selector of a kind in a set, or null. */
export function selectorOf<T extends Selector['type']>(
  selectors: readonly Selector[],
  type: T,
): Extract<Selector, { type: T }> | null {
  const found = selectors.find((selector) => selector.type === type);
  return (found as Extract<Selector, { type: T }> | undefined) ?? null;
}
