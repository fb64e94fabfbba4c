import { pageAddress } from './watchAddress';

/** Where a page says that it stands. */
const CLAIMS = 'link[rel~="canonical" i][href], meta[property="og:url" i][content]';

/**
 * Whether a document's head may speak of another page: its address has changed without a load, and nothing in it names
 * the present one. Apps that route by the fragment have one head for all their pages.
 */
export function hasStaleHead(document: Document, loadedAs: string): boolean {
  const { href } = document.location;
  if (pageAddress(href).includes('#')) return !claims(document).some((claim) => claim === href);
  if (pageAddress(loadedAs) === pageAddress(href)) return false;
  return !claims(document).some((claim) => isSamePlace(claim, href));
}

/** The address that the browser loaded the document from; `fallback` where it does not say. */
export function loadedAddress(performance: Performance, fallback: string): string {
  const [entry] = performance.getEntriesByType('navigation');
  return entry && /^https?:/i.test(entry.name) ? entry.name : fallback;
}

function claims(document: Document): string[] {
  // Not its own address: what is relative is so to its `base`.
  const base = document.baseURI;
  return [...document.querySelectorAll(CLAIMS)].flatMap((element) => {
    const said = element.getAttribute('href') ?? element.getAttribute('content') ?? '';
    return URL.canParse(said, base) ? [new URL(said, base).href] : [];
  });
}

/** Parameters may be left out of a claim, but not be others. */
function isSamePlace(claim: string, href: string): boolean {
  const [one, other] = [new URL(claim), new URL(href)];
  const path = ({ pathname }: URL) => pathname.replace(/\/$/, '');
  return path(one) === path(other) && ['', other.search].includes(one.search);
}
