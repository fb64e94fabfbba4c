import { browser } from 'wxt/browser';
import { servePages } from '../../../entrypoints/background/servePages';
import { servePanels } from '../../../entrypoints/background/servePanels';
import { type Ask, caughtMessages } from '../../support/caughtMessages';
import { type FreshLibrary, freshLibrary } from '../../support/freshLibrary';

/** A library, and how it is asked by messages of whoever a test says. */
export interface ServedLibrary {
  readonly library: FreshLibrary;
  readonly ask: Ask;
}

/** Serves a fresh library to pages and to our own, as the background does, where no site is granted. */
export function servedLibrary(): ServedLibrary {
  const ask = caughtMessages();
  Object.assign(browser.permissions, { contains: async () => false });
  const library = freshLibrary();
  servePages(library);
  servePanels(library);
  return { library, ask };
}
