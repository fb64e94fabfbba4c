import { describe } from '../anchoring/describe';
import type { Passage } from '../model/page';
import { MAX_QUOTE, selectorOf } from '../model/selectors';
import { quoteOf } from './quoteOf';

/** A passage as it is stored, or why it can't be. */
export type Described =
  | { readonly status: 'described'; readonly passage: Passage }
  | { readonly status: 'tooLong' | 'unseen' };

/** Describes a range of the page's text, as it stands below `root`. */
export function passageOf(range: Range, root: Element): Described {
  const quote = quoteOf(range);
  if (quote.length > MAX_QUOTE) return { status: 'tooLong' };
  const selectors = describe(range, root);
  if (quote === '' || selectors.length === 0) return { status: 'unseen' };
  const order = selectorOf(selectors, 'TextPositionSelector')?.start ?? 0;
  return { status: 'described', passage: { selectors, quote, order } };
}
