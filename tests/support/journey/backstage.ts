import type { browser as extensionApi } from 'wxt/browser';
import type { Driver } from '../driver/Driver';
import type { PageView } from '../driver/PageView';
import type { View } from '../driver/View';

/** The browser's API, in the functions below that run in a page of the extension. */
declare const chrome: typeof extensionApi;

/** What comes back for a message; null when nobody was there to answer. */
export type Reply =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly code: string }
  | null;

/** A page of the extension's origin with none of its code in it. */
export function backstage(driver: Driver): Promise<PageView> {
  return driver.extensionPage('manifest.json');
}

/** In how many tabs the script for pages runs, by their answers. */
export function pageScripts(inside: View): Promise<number> {
  return inside.evaluate(async () => {
    const call = { kantlijn: 'backgroundToPage', method: 'ping' };
    const tabs = await chrome.tabs.query({});
    const answers = await Promise.all(
      tabs.map(({ id = -1 }) => chrome.tabs.sendMessage(id, call).catch(() => null)),
    );
    return answers.filter(Boolean).length;
  });
}

/** In how many documents of granted tabs something of ours watches for frames that load. */
export function frameWatches(inside: View): Promise<number> {
  return inside.evaluate(async () => {
    const tabs = await chrome.tabs.query({});
    const isThere = () => Symbol.for('kantlijn.frames') in globalThis;
    const answers = await Promise.all(
      tabs.map(({ id: tabId = -1 }) =>
        chrome.scripting
          .executeScript({ target: { tabId, allFrames: true }, func: isThere })
          .catch(() => []),
      ),
    );
    return answers.flat().filter(({ result }) => result).length;
  });
}

/** What a document shows, as the browser tells an extension. */
export interface Shown {
  readonly isFrame: boolean;
  readonly title: string;
  readonly text: string;
  readonly selected: string;
  readonly painted: readonly string[];
}

/** What the documents of all granted tabs show, frames of other sites too. */
export function shownDocuments(inside: View): Promise<Shown[]> {
  return inside.evaluate(async () => {
    const look = () => ({
      isFrame: window !== window.parent,
      title: document.title,
      text: document.body.textContent,
      selected: document.hasFocus() ? String(getSelection()) : '',
      painted: [...CSS.highlights.values()].flatMap((highlight) =>
        [...highlight].flatMap(({ startContainer, startOffset, endOffset }) =>
          startContainer.isConnected
            ? (startContainer.textContent?.slice(startOffset, endOffset) ?? '')
            : [],
        ),
      ),
    });
    const tabs = await chrome.tabs.query({});
    const answers = await Promise.all(
      tabs.map(({ id: tabId = -1 }) =>
        chrome.scripting
          .executeScript({ target: { tabId, allFrames: true }, world: 'MAIN', func: look })
          .catch(() => []),
      ),
    );
    return answers.flat().flatMap(({ result }) => result ?? []);
  });
}

/** Tries to change the settings from the world of the extension's script in a page: `changed`, or why not. */
export function settingsFromPage(inside: View, pageUrl: string): Promise<string> {
  return inside.evaluate(async (url) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find((tab) => tab.url === url)?.id;
    if (tabId === undefined) throw new Error(`No tab at ${url}`);
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId },
      func: () =>
        Promise.resolve()
          .then(() => chrome.storage.local.set({ forged: true }))
          .then(
            () => 'changed',
            (error: unknown) => String(error),
          ),
    });
    return String(frame?.result);
  }, pageUrl);
}

/** Sends a message from the world of the extension's script in a page; the site must be granted. */
export function sendFromPage(inside: View, pageUrl: string, message: unknown): Promise<Reply> {
  return inside.evaluate(
    async (url, told) => {
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find((tab) => tab.url === url)?.id;
      if (tabId === undefined) throw new Error(`No tab at ${url}`);
      const [frame] = await chrome.scripting.executeScript({
        target: { tabId },
        // As text: Chromium drops what is null from arguments.
        func: (inner: string) => chrome.runtime.sendMessage(JSON.parse(inner)).catch(() => null),
        args: [JSON.stringify(told)],
      });
      return (frame?.result ?? null) as Reply;
    },
    pageUrl,
    message,
  );
}
