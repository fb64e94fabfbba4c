import { browser } from 'wxt/browser';
import { hasCousins, learnAddress } from '@/utils/library/learnAddress';
import type { Library } from './context';
import { assertMayKeep } from './privateWindow';

/**
 * Recognises a saved article that a tab shows at an address that is new to the library: readers come back by other links. The page is
 * asked for its canonical address only where that can tell something, and nothing is left there. Answers whether it was recognised.
 */
export async function recognise(
  { db, around }: Library,
  tabId: number,
  url: string,
): Promise<boolean> {
  try {
    await assertMayKeep(await browser.tabs.get(tabId));
    const canonical = (await hasCousins(db, url)) ? await canonicalOf(tabId) : null;
    return await learnAddress(db, around, url, canonical);
  } catch (error) {
    // It is a help, and no act: without it the page is one that is not saved yet.
    console.warn('Page not recognised', error);
    return false;
  }
}

async function canonicalOf(tabId: number): Promise<string | null> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: readCanonical,
  });
  return typeof answer?.result === 'string' ? answer.result : null;
}

/**
 * Runs in the page. Where the address has changed since it was loaded, its head may still speak of the page before, and is not asked.
 * A page's forms may go by the names of its document's methods.
 */
function readCanonical(): string | null {
  const [load] = performance.getEntriesByType('navigation');
  const isAsLoaded = load?.name.split('#')[0] === location.href.split('#')[0];
  if (!isAsLoaded) return null;
  const link = Document.prototype.querySelector.call(document, 'link[rel~="canonical" i][href]');
  return link instanceof HTMLLinkElement ? link.href : null;
}
