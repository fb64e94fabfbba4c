/** Why no extension may run on a page, as far as its address tells. */
export type Refusal = 'browserPage' | 'store' | 'file' | 'unreachable';

const stores = ['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com'];

/** Names the reason why a page's script could not be put there; `url` is undefined where the browser hides it. */
export function refusalOf(url: string | undefined): Refusal {
  if (!url) return 'unreachable';
  if (url.startsWith('file:')) return 'file';
  if (!/^https?:/i.test(url)) return 'browserPage';
  const { hostname, pathname } = new URL(url);
  const isOldStore = hostname === 'chrome.google.com' && pathname.startsWith('/webstore');
  return stores.includes(hostname) || isOldStore ? 'store' : 'unreachable';
}
