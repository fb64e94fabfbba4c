import { browser } from 'wxt/browser';
import { createClient } from './createClient';
import type { BackgroundToPage, PageToBackground } from './protocol';

/** The library as the script in a page may use it; throws `Failure`. */
export function libraryForPage(): PageToBackground {
  return createClient<PageToBackground>('pageToBackground', (call) =>
    browser.runtime.sendMessage(call),
  );
}

/** The script in a frame of a tab, by default in its top document; throws `unreachable` where there is none. */
export function pageIn(tabId: number, frameId = 0): BackgroundToPage {
  return createClient<BackgroundToPage>('backgroundToPage', (call) =>
    browser.tabs.sendMessage(tabId, call, { frameId }),
  );
}

/** The scripts in all frames of a tab at once; the first to answer answers for all. Throws `unreachable` where there is none. */
export function everyPageIn(tabId: number): BackgroundToPage {
  return createClient<BackgroundToPage>('backgroundToPage', (call) =>
    browser.tabs.sendMessage(tabId, call),
  );
}
