import type { Article, Highlight } from '../model/records';
import { selectorOf } from '../model/selectors';
import { textFragment, withTextFragment } from '../text/textFragment';
import { webLink } from './webLink';

/** A quote as short as this is likely to stand on its page twice. */
const SHORT = 20;

/**
 * The address that leads to a passage on its page in any browser, by a text fragment; null for an article that is not
 * on the web. `pageText` is the article's text, if known: it tells whether the passage needs its context.
 */
export function deepLink(article: Article, highlight: Highlight, pageText?: string): string | null {
  const address = webLink(article.address);
  if (address === null) return null;
  const selector = selectorOf(highlight.selectorSets.at(-1) ?? [], 'TextQuoteSelector');
  const { prefix = '', suffix = '' } = selector ?? {};
  const directive = textFragment(
    { exact: highlight.quote, prefix, suffix },
    { repeats: repeats(highlight.quote, pageText), language: article.language },
  );
  return withTextFragment(address, directive);
}

function repeats(quote: string, pageText?: string): boolean {
  if (pageText === undefined) return quote.length <= SHORT;
  const first = pageText.indexOf(quote);
  return first >= 0 && pageText.includes(quote, first + 1);
}
