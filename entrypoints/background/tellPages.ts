import { browser } from 'wxt/browser';
import { hasSiteAccess } from '@/utils/browser/siteAccess';
import { framesIn } from '@/utils/library/markedFrames';
import { pageIn } from '@/utils/messaging/pageClient';
import { normaliseAddress } from '@/utils/model/address';
import type { ArticleId } from '@/utils/model/ids';
import type { Library } from './context';
import { serveFrames } from './frames';
import { isThere, reachPage } from './pageScript';
import { showCount } from './showCount';

/**
 * Tells the tabs that show these articles that something was written. A tab whose address the browser hides is
 * told as well: its script, if there is one, knows by itself whether it is meant.
 */
export async function tellPages(library: Library, articleIds: readonly ArticleId[]): Promise<void> {
  const { db } = library;
  const addresses = await db.addresses
    .where('articleId')
    .anyOf([...articleIds])
    .primaryKeys();
  const tabs = await browser.tabs.query({});
  const isMeant = (url: string | undefined) =>
    !url || addresses.includes(normaliseAddress(url) ?? '');
  const framed = tabs.map(async ({ id, url }) => {
    if (id === undefined || !url) return;
    const frames = await framesIn(library.db, url);
    if (frames.some((address) => addresses.includes(address))) await serveFrames(library, id, url);
  });
  const told = tabs
    .filter((tab) => isMeant(tab.url))
    .map(async ({ id: tabId, url }) => {
      if (tabId === undefined) return;
      if (await isThere(tabId)) await pageIn(tabId).marksChanged();
      else if (url && (await hasSiteAccess(url))) await reachPage(tabId);
      if (url) await showCount(db, tabId, url);
    });
  await Promise.allSettled([...told, ...framed]);
}

/** Tells every open tab of the library's articles, after much was written at once. */
export async function tellOpenPages(library: Library): Promise<void> {
  const tabs = await browser.tabs.query({});
  const shown = tabs.flatMap(({ url }) => normaliseAddress(url ?? '') ?? []);
  const known = await library.db.addresses.bulkGet(shown);
  const ids = known.flatMap((record) => (record ? [record.articleId] : []));
  await tellPages(library, [...new Set(ids)]);
}
