/** What the tests of reading call in a real browser; bundled as the global `Reading`. */
import { extractPage, extractPageInSteps } from '../../utils/reading/extractPage';
import { sanitiseArticle, sanitiseToHtml } from '../../utils/reading/sanitise';

export { extractPage, extractPageInSteps, sanitiseArticle, sanitiseToHtml };

/** Reads a page given as HTML. */
export function extractHtml(html: string, url: string) {
  return extractPage(new DOMParser().parseFromString(html, 'text/html'), url);
}
