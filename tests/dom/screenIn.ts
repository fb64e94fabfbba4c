import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { type PageServer, servePages } from '../support/server';
import { type BrowserName, launch } from './readingInBrowser';

/** A browser, a page of it, and a server: there in every test of the present suite, gone after it. */
export interface Screen {
  readonly page: Page;
  readonly server: PageServer;
}

/** Opens a window before the tests of the present suite. */
export function screenIn(name: BrowserName): Screen {
  let browser: Browser;
  let server: PageServer;
  let page: Page;
  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(name), servePages()]);
    page = await browser.newPage();
  });
  afterAll(() => Promise.all([browser?.close(), server?.close()]));
  return {
    get page() {
      return page;
    },
    get server() {
      return server;
    },
  };
}
