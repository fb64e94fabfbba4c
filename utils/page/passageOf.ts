import { describe, describeInSteps } from '../anchoring/describe';
import { inSlices, slices } from '../anchoring/slices';
import type { TextIndex } from '../anchoring/TextIndex';
import type { Passage } from '../model/page';
import { MAX_QUOTE, type Selector, selectorOf } from '../model/selectors';
import { indexNow, observeText } from './indexNow';
import { quoteInSteps, quoteOf } from './quoteOf';
import { TURN } from './turn';

/** A passage as it is stored, or why it can't be. */
export type Described =
  | { readonly status: 'described'; readonly passage: Passage }
  | { readonly status: 'tooLong' | 'unseen' };

/** Describes a range of the page's text, as it stands below `root`; by an index of that text where there is one. */
export function passageOf(range: Range, root: Element, index?: TextIndex): Described {
  const quote = quoteOf(range, MAX_QUOTE);
  if (quote.length > MAX_QUOTE) return { status: 'tooLong' };
  return described(quote, describe(range, root, index));
}

/**
 * As `passageOf`, in slices: a reader may have selected all of a long page. Where the page changes meanwhile, the passage is
 * described at once, as it stands then.
 */
export async function passageNow(range: Range, root: Element): Promise<Described> {
  const pause = slices(TURN);
  let isChanged = false;
  const observer = new MutationObserver(() => {
    isChanged = true;
  });
  try {
    await observeText(root, observer, pause);
    const quote = await inSlices(quoteInSteps(range, MAX_QUOTE), pause);
    // Too long a passage is told before all of its page is read.
    if (quote.length > MAX_QUOTE) return { status: 'tooLong' };
    const index = await indexNow(root);
    if (isChanged) return passageOf(range, root, index);
    const selectors = await inSlices(describeInSteps(range, root, index), pause);
    const isAsRead = !isChanged && observer.takeRecords().length === 0;
    if (isAsRead) return described(quote, selectors);
  } finally {
    observer.disconnect();
  }
  return passageOf(range, root, await indexNow(root));
}

function described(quote: string, selectors: readonly Selector[]): Described {
  if (quote === '' || selectors.length === 0) return { status: 'unseen' };
  const order = selectorOf(selectors, 'TextPositionSelector')?.start ?? 0;
  return { status: 'described', passage: { selectors: [...selectors], quote, order } };
}
