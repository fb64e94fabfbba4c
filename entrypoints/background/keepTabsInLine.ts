import { browser } from 'wxt/browser';
import { hasSiteAccess } from '@/utils/browser/siteAccess';
import { pageIn } from '@/utils/messaging/pageClient';
import { afterwards } from './afterwards';
import type { Library } from './context';
import { retireIn, serveFrames } from './frames';
import { hasMarks } from './hasMarks';
import { finishJump } from './jumpTo';
import { isThere, reachPage } from './pageScript';
import { recognise } from './recognise';
import { showCount } from './showCount';

/**
 * Puts the page script into documents whose address has marks, on the sites that the reader granted, and
 * nowhere else; takes it away where a grant is taken back.
 */
export function keepTabsInLine(library: Library): void {
  browser.tabs.onUpdated.addListener((tabId, change, tab) => {
    // The browser tells the address of granted sites only.
    if (!tab.url || !(change.url || change.status === 'complete')) return;
    const { url } = tab;
    // The tab may be closed, or go elsewhere, at any moment.
    afterwards(() => serveTab(library, tabId, url));
  });
  const bringAll = () => afterwards(() => bringTabsInLine(library));
  browser.permissions.onAdded.addListener(bringAll);
  browser.permissions.onRemoved.addListener(bringAll);
  browser.runtime.onInstalled.addListener(bringAll);
}

/** Goes through all open tabs after the grants changed, or after an update left old scripts behind. */
export async function bringTabsInLine(library: Library): Promise<void> {
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(
    tabs.map(async ({ id, url }) => {
      if (id === undefined) return;
      if (url && (await hasSiteAccess(url))) await serveTab(library, id, url);
      else await retireIn(id);
    }),
  );
}

async function serveTab(library: Library, tabId: number, url: string): Promise<void> {
  if (!(await hasSiteAccess(url))) return;
  await recognise(library, tabId, url);
  if (await isThere(tabId)) await pageIn(tabId).marksChanged();
  else if (await hasMarks(library.db, url)) await reachPage(tabId);
  await serveFrames(library, tabId, url);
  await showCount(library.db, tabId, url);
  await finishJump(tabId);
}
