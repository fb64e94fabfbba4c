/** Why no extension may run on a page, as far as its address tells. */
export type Refusal = 'browserPage' | 'readerMode' | 'store' | 'pdf' | 'file' | 'unreachable';

const stores = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/**
 * Names the reason why a page's script could not be put there. A browser hides the `url` of its own pages, and of one that is
 * still on its way.
 */
export function refusalOf(url: string | undefined, isLoading = false): Refusal {
  if (!url) return isLoading ? 'unreachable' : 'browserPage';
  if (url.startsWith('file:')) return 'file';
  if (url.startsWith('about:reader')) return 'readerMode';
  if (!/^https?:/i.test(url)) return 'browserPage';
  const { hostname, pathname } = new URL(url);
  const isOldStore = hostname === 'chrome.google.com' && pathname.startsWith('/webstore');
  if (stores.includes(hostname) || isOldStore) return 'store';
  // Firefox says of a PDF only that it may not be looked into: it is told by its address.
  return /\.pdf$|\/pdf(\/|$)/i.test(pathname) ? 'pdf' : 'unreachable';
}
