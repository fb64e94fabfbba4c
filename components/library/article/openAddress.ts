import { browser } from 'wxt/browser';
import type { ArticleId, HighlightId } from '@/utils/model/ids';

/** Opens a saved page in a new tab; false for an address that is no web page's. */
export function openPage(address: string): boolean {
  if (!/^https?:\/\//i.test(address)) return false;
  void browser.tabs.create({ url: address });
  return true;
}

/** Opens the reader view of an article in a new tab, at a passage if one is named. */
export function openReader(article: ArticleId, highlight?: HighlightId): void {
  const query = new URLSearchParams({ article, ...(highlight ? { highlight } : {}) });
  void browser.tabs.create({ url: `${browser.runtime.getURL('/reader.html')}?${query}` });
}

/** Opens the page for files in a new tab, at one of its tabs or at the digest of a team. */
export function openFiles(
  place: 'export' | 'import' | 'templates' | 'backup' | 'team' = 'export',
): void {
  void browser.tabs.create({ url: `${browser.runtime.getURL('/files.html')}#${place}` });
}
