/** What the tests of reading call in a real browser; bundled as the global `Reading`. */

import { inSlices, slices } from '../../utils/anchoring/slices';
import { extractPage, extractPageInSteps } from '../../utils/reading/extractPage';
import { sanitiseArticle, sanitiseToHtml } from '../../utils/reading/sanitise';

export { extractPage, sanitiseArticle, sanitiseToHtml };

/** Reads a page with a turn for the tab after each step. */
export function extractInSlices(document: Document, url: string) {
  return inSlices(extractPageInSteps(document, url), slices(0));
}

/** Reads a page given as HTML. */
export function extractHtml(html: string, url: string) {
  return extractPage(new DOMParser().parseFromString(html, 'text/html'), url);
}
