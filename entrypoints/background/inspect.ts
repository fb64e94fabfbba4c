import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { pageIn } from '@/utils/messaging/pageClient';
import type { Inspection } from '@/utils/messaging/protocol';
import { hostOf, normaliseAddress } from '@/utils/model/address';
import { Failure } from '@/utils/model/failure';
import { Extraction, PageReport } from '@/utils/model/page';
import type { Library } from './context';
import { addressOf, PageRefused, reachPage } from './pageScript';
import { assertMayKeep } from './privateWindow';
import { recognise } from './recognise';

/** Asks a tab about its page, and recognises it if it is saved under another address; a page that cannot be worked with is an answer too. */
export async function inspect(library: Library, tabId: number): Promise<Inspection> {
  try {
    const url = await reachTab(tabId);
    if (await recognise(library, tabId, url)) await pageIn(tabId).marksChanged();
    const report = v.parse(PageReport, await pageIn(tabId).inspect());
    return { status: 'page', address: url, host: hostOf(url), report };
  } catch (error) {
    if (error instanceof PageRefused) return { status: 'refused', reason: error.reason };
    if (!(error instanceof Failure)) throw error;
    if (error.code === 'private') return { status: 'refused', reason: 'private' };
    if (error.code === 'unreachable') return { status: 'refused', reason: 'unreachable' };
    throw error;
  }
}

/**
 * Reads a tab's page, ready to be saved. Its address is the browser's word. Throws a `Failure`: `otherPage` where the tab
 * does not show, or does not go on to show, the page of an expected address.
 */
export async function readPage(
  tabId: number,
  expected?: string,
): Promise<{ url: string; extraction: Extraction }> {
  const url = await reachTab(tabId);
  const extraction = v.parse(Extraction, await pageIn(tabId).extract());
  const { url: now = url } = await browser.tabs.get(tabId);
  if ([url, now].some((one) => !isSamePage(one, expected ?? url)))
    throw new Failure('otherPage', `The tab is at ${now}`);
  return { url, extraction };
}

function isSamePage(one: string, other: string): boolean {
  return normaliseAddress(one) === normaliseAddress(other);
}

/** Puts the script into the tab and gives the address; throws `PageRefused`, or `private`. */
async function reachTab(tabId: number): Promise<string> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  if (!tab) throw new PageRefused('unreachable');
  await reachPage(tabId);
  const url = addressOf(tab);
  await assertMayKeep(tab);
  return url;
}
