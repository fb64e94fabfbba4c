import type { Extraction } from '../model/page';
import { extractPage } from '../reading/extractPage';
import { hasStaleHead, loadedAddress } from './hasStaleHead';

/** Reads the page that a document shows now, and believes its head only where that speaks of this page. */
export function readPage(document: Document): Extraction {
  const { href } = document.location;
  const { performance } = document.defaultView ?? globalThis;
  return extractPage(document, href, hasStaleHead(document, loadedAddress(performance, href)));
}
