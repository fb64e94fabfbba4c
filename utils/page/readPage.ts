import { inSlices, slices } from '../anchoring/slices';
import type { Extraction } from '../model/page';
import { extractPageInSteps } from '../reading/extractPage';
import { hasStaleHead, loadedAddress } from './hasStaleHead';
import { TURN } from './turn';

/**
 * Reads the page that a document shows now, in slices between which the page answers its reader, and believes its head
 * only where that speaks of this page.
 */
export function readPage(document: Document): Promise<Extraction> {
  const { href } = document.location;
  const { performance } = document.defaultView ?? globalThis;
  const isStale = hasStaleHead(document, loadedAddress(performance, href));
  return inSlices(extractPageInSteps(document, href, { isHeadStale: isStale }), slices(TURN));
}
