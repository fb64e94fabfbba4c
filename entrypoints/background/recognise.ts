import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { hasCousins, learnAddress } from '@/utils/library/learnAddress';
import { normaliseAddress } from '@/utils/model/address';
import type { Library } from './context';
import { assertMayKeep } from './privateWindow';

/** What a page says of itself, and where it said so. */
const Claim = v.object({ at: v.string(), canonical: v.string() });

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
    const canonical = (await hasCousins(db, url)) ? await canonicalOf(tabId, url) : null;
    return await learnAddress(db, around, url, canonical);
  } catch (error) {
    // It is a help, and no act: without it the page is one that is not saved yet.
    console.warn('Page not recognised', error);
    return false;
  }
}

/** Null where the page claims none, or the tab has gone on to another address: what is said there is of another page. */
async function canonicalOf(tabId: number, url: string): Promise<string | null> {
  const [answer] = await browser.scripting.executeScript({
    target: { tabId },
    func: readCanonical,
  });
  const claim = v.safeParse(Claim, answer?.result);
  if (!claim.success || normaliseAddress(claim.output.at) !== normaliseAddress(url)) return null;
  return claim.output.canonical;
}

/**
 * Runs in the page. Where the address has changed since it was loaded, its head may still speak of the page before, and is not asked.
 * A page's forms may go by the names of its document's methods.
 */
function readCanonical(): v.InferOutput<typeof Claim> | null {
  const [load] = performance.getEntriesByType('navigation');
  const isAsLoaded = load?.name.split('#')[0] === location.href.split('#')[0];
  if (!isAsLoaded) return null;
  const link = Document.prototype.querySelector.call(document, 'link[rel~="canonical" i][href]');
  return link instanceof HTMLLinkElement ? { at: location.href, canonical: link.href } : null;
}
