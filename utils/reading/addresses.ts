/** The address as an absolute one of the web (http or https), or null. */
export function webAddress(address: string | null | undefined, base: string): string | null {
  if (!address) return null;
  try {
    const url = new URL(address.trim(), base);
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null;
  } catch {
    return null;
  }
}

/** What relative addresses of a page are relative to: its `base` element, else its own address. */
export function baseAddress(copy: Document, url: string): string {
  return webAddress(copy.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
}

/** Links made absolute in one step. */
const STEP = 128;

/**
 * Makes the links of a copied page absolute and takes its `base` away, so that links within the page stay
 * `#fragments`.
 */
export function* resolveLinks(copy: Document, base: string, url: string): Generator<void, void> {
  let seen = 0;
  for (const link of copy.querySelectorAll('a[href]')) {
    seen += 1;
    if (seen % STEP === 0) yield;
    const href = link.getAttribute('href')?.trim() ?? '';
    if (href.startsWith('#') || href.startsWith('mailto:')) continue;
    const address = webAddress(href, base);
    if (!address) link.removeAttribute('href');
    else link.setAttribute('href', withinPage(address, url) ?? address);
  }
  for (const element of copy.querySelectorAll('base')) element.remove();
}

/** The `#fragment` of an address that leads into the page itself, or null. */
function withinPage(address: string, url: string): string | null {
  const hash = address.indexOf('#');
  if (hash < 0 || hash === address.length - 1) return null;
  return address.slice(0, hash) === url.split('#')[0] ? address.slice(hash) : null;
}
