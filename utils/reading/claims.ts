import type { Extraction } from '../model/page';
import { webAddress } from './addresses';

const MAX_ADDRESS = 2_000;

/** The other addresses that a page gives itself, absolute; null where it gives none. Only claims: see the library. */
export function readClaims(copy: Document, base: string): Extraction['claims'] {
  const claim = (selector: string, attribute: string) => {
    const address = webAddress(copy.querySelector(selector)?.getAttribute(attribute), base);
    return address && address.length <= MAX_ADDRESS ? address : null;
  };
  return {
    canonical: claim('link[rel~="canonical" i][href]', 'href'),
    og: claim('meta[property="og:url" i][content]', 'content'),
    amp: claim('link[rel~="amphtml" i][href]', 'href'),
  };
}
