import { browser } from 'wxt/browser';
import { hasSiteAccess } from '@/utils/browser/siteAccess';
import { normaliseAddress } from '@/utils/model/address';
import type { ArticleId } from '@/utils/model/ids';
import type { Library } from './context';
import { isThere, reachPage } from './pageScript';

/** An open tab in which our script answers. */
export interface OpenTab {
  readonly id: number;
  readonly windowId: number;
  /** The browser says that it shows the article; where it hides the address, only the script there knows. */
  readonly isKnown: boolean;
}

/** The open tabs that show an article, or might: active ones first, then by last use. */
export async function* tabsShowing(
  { db }: Library,
  articleId: ArticleId,
): AsyncGenerator<OpenTab, void> {
  const addresses = await db.addresses.where('articleId').equals(articleId).primaryKeys();
  const tabs = await browser.tabs.query({});
  tabs.sort(
    (a, b) => Number(b.active) - Number(a.active) || (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0),
  );
  for (const { id, url, windowId } of tabs) {
    const isKnown = url !== undefined && addresses.includes(normaliseAddress(url) ?? '');
    if (id === undefined || (url && !isKnown)) continue;
    if (isKnown && (await hasSiteAccess(url))) await reachPage(id).catch(() => {});
    if (await isThere(id)) yield { id, windowId, isKnown };
  }
}
