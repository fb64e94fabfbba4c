/** What the tests of reading call in a real browser; bundled as the global `Reading`. */

import { inSlices, slices } from '../../utils/anchoring/slices';
import {
  extractPage,
  extractPageInSteps,
  type ReadingOptions,
} from '../../utils/reading/extractPage';
import { sanitiseArticle, sanitiseToHtml, serialise } from '../../utils/reading/sanitise';
import { sanitiseInSteps } from '../../utils/reading/sanitiseInSteps';
import { atOnce } from '../../utils/text/atOnce';

export { extractPage, sanitiseArticle, sanitiseToHtml };

/** What is read does not hang on how busy the machine is. */
const untimed = { milliseconds: Number.POSITIVE_INFINITY };

/** Reads a page with a turn for the tab after each step. */
export function extractInSlices(document: Document, url: string) {
  return inSlices(extractPageInSteps(document, url, untimed), slices(0));
}

/** Reads a page given as HTML, in whatever time that takes if no other is given. */
export function extractHtml(html: string, url: string, options: ReadingOptions = untimed) {
  return extractPage(new DOMParser().parseFromString(html, 'text/html'), url, options);
}

/** Sanitised part by part, as a page is when it is read. */
export function sanitiseInParts(html: string): string | null {
  const fragment = atOnce(sanitiseInSteps(html));
  return fragment && serialise(fragment);
}

/** In how many steps a page is read. */
export function countSteps(html: string): number {
  const copy = new DOMParser().parseFromString(html, 'text/html');
  const steps = extractPageInSteps(copy, 'https://articles.example/', untimed);
  let count = 0;
  while (!steps.next().done) count += 1;
  return count;
}
