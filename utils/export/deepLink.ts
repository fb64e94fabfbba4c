import type { Article, Highlight } from '../model/records';
import { selectorOf } from '../model/selectors';
import { textFragment, withTextFragment } from '../text/textFragment';
import { webLink } from './webLink';

/** A quote as short as this is likely to stand on its page twice. */
const SHORT = 20;

/** As in `textFragment`: a quote of more words is named by its first and its last few. */
const WHOLE = 10;
const EDGE = 5;

/**
 * The address that leads to a passage on its page in any browser, by a text fragment; null for an article that is not
 * on the web. `pageText` is the article's text, if known: it tells whether the passage needs its context to be the first
 * that the fragment fits. A passage that was repaired is named by the words that it has on the page now.
 */
export function deepLink(article: Article, highlight: Highlight, pageText?: string): string | null {
  const address = webLink(article.address);
  if (address === null) return null;
  const { quote, selectorSets } = highlight;
  const selector = selectorOf(selectorSets.at(-1) ?? [], 'TextQuoteSelector');
  const { prefix = '', suffix = '' } = selector ?? {};
  const exact = selectorSets.length > 1 ? (selector?.exact ?? quote) : quote;
  const directive = textFragment(
    { exact, prefix, suffix },
    { repeats: repeats(exact, pageText), language: article.language },
  );
  return withTextFragment(address, directive);
}

/** Whether a browser could find the beginning of the passage in another place. */
function repeats(quote: string, pageText?: string): boolean {
  if (pageText === undefined) return quote.length <= SHORT;
  const words = fold(quote.trim().split(/[\n\r]/)[0] ?? '').split(' ');
  const start = words.slice(0, words.length > WHOLE ? EDGE : WHOLE).join(' ');
  const text = fold(pageText);
  const first = text.indexOf(start);
  return first >= 0 && text.includes(start, first + 1);
}

/** Browsers compare without regard to case and to the kind and amount of white space. */
function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}
