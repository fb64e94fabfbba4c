/** What the tests of reading call in a real browser; bundled as the global `Reading`. */
import { extractPage } from '../../utils/reading/extractPage';
import { readingCost } from '../../utils/reading/readingCost';
import { sanitiseArticle, sanitiseToHtml } from '../../utils/reading/sanitise';

export { extractPage, readingCost, sanitiseArticle, sanitiseToHtml };

/** Reads a page given as HTML. */
export function extractHtml(html: string, url: string) {
  return extractPage(new DOMParser().parseFromString(html, 'text/html'), url);
}
