import { browser } from 'wxt/browser';

/** Where the list is that the reader view took the place of: it opens as it was left. */
export function listAddress(): string {
  return `${browser.runtime.getURL('/sidepanel.html')}#/back`;
}
