import { describe } from '../anchoring/describe';
import type { TextIndex } from '../anchoring/TextIndex';
import type { Passage } from '../model/page';
import { MAX_QUOTE, selectorOf } from '../model/selectors';
import { quoteOf } from './quoteOf';

/** A passage as it is stored, or why it can't be. */
export type Described =
  | { readonly status: 'described'; readonly passage: Passage }
  | { readonly status: 'tooLong' | 'unseen' };

/** Describes a range of the page's text, as it stands below `root`; by an index of that text where there is one. */
export function passageOf(range: Range, root: Element, index?: TextIndex): Described {
  const quote = quoteOf(range, MAX_QUOTE);
  if (quote.length > MAX_QUOTE) return { status: 'tooLong' };
  const selectors = describe(range, root, index);
  if (quote === '' || selectors.length === 0) return { status: 'unseen' };
  const order = selectorOf(selectors, 'TextPositionSelector')?.start ?? 0;
  return { status: 'described', passage: { selectors, quote, order } };
}
