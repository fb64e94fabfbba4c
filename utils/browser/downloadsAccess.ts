import { browser } from 'wxt/browser';

/** Chrome makes the file's address in a page that is not seen, since its background can make none. */
type Permission = 'downloads' | 'offscreen';

function needed(): Permission[] {
  return import.meta.env.BROWSER === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'];
}

/** Asks for the downloads folder; must be called in a click, before anything is waited for. */
export function askForDownloads(): Promise<boolean> {
  return browser.permissions.request({ permissions: needed() });
}

/** Whether files may be put into the downloads folder. */
export function mayDownload(): Promise<boolean> {
  return browser.permissions.contains({ permissions: needed() });
}
