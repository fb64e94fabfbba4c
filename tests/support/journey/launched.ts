import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { BrowserName, Driver, DriverOptions } from '../driver/Driver';
import { launch } from '../driver/launch';
import { type PageServer, servePages } from '../server';

/** A browser and a server for the tests of one `describe`: both are there in every test of it, and gone after. */
export interface Launched {
  readonly driver: Driver;
  readonly server: PageServer;
}

/** Starts a browser with the extension and a server before the tests of the present suite; no test may leave an error. */
export function launched(name: BrowserName, options: DriverOptions = {}): Launched {
  const now: Partial<{ driver: Driver; server: PageServer }> = {};
  beforeAll(async () => {
    now.server = await servePages();
    now.driver = await launch(name, { language: 'en', ...options });
  });
  afterEach(async () => {
    expect(await now.driver?.errors()).toEqual([]);
  });
  afterAll(async () => {
    await now.driver?.close();
    await now.server?.close();
  });
  return {
    get driver() {
      if (!now.driver) throw new Error('The browser is not up yet');
      return now.driver;
    },
    get server() {
      if (!now.server) throw new Error('The server is not up yet');
      return now.server;
    },
  };
}
