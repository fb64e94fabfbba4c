import type { Browser } from 'puppeteer-core';

/** The browser's own page for extensions, where an extension is given and refused sites, and loaded anew. */
export class ChromiumSettings {
  readonly #browser: Browser;
  readonly #id: () => string;

  constructor(browser: Browser, id: () => string) {
    this.#browser = browser;
    this.#id = id;
  }

  async preapprove(host: string): Promise<void> {
    await this.#run(async (id, pattern) => {
      const settings = (globalThis as unknown as Settings).chrome.developerPrivate;
      const specific = { extensionId: id, hostAccess: 'ON_SPECIFIC_SITES' };
      await settings.updateExtensionConfiguration(specific);
      await settings.addHostPermission(id, pattern);
    }, `*://${host}/*`);
  }

  async revoke(host: string): Promise<void> {
    await this.#run(
      (id, pattern) =>
        (globalThis as unknown as Settings).chrome.developerPrivate.removeHostPermission(
          id,
          pattern,
        ),
      `*://${host}/*`,
    );
  }

  async reload(): Promise<void> {
    await this.#run(async (id) => {
      const settings = (globalThis as unknown as Settings).chrome.developerPrivate;
      // Without it, an unpacked extension is turned off as soon as it ends.
      await settings.updateProfileConfiguration({ inDeveloperMode: true });
      await settings.reload(id, { failQuietly: true });
    }, '');
  }

  async #run(
    run: (id: string, argument: string) => Promise<unknown>,
    argument: string,
  ): Promise<void> {
    const page = await this.#browser.newPage({ background: true });
    try {
      await page.goto('chrome://extensions');
      await page.evaluate(run, this.#id(), argument);
    } finally {
      await page.close();
    }
  }
}

/** What the browser's own page for extensions may call. */
interface Settings {
  chrome: {
    developerPrivate: {
      updateExtensionConfiguration(change: object): Promise<void>;
      updateProfileConfiguration(change: object): Promise<void>;
      reload(id: string, options: object): Promise<void>;
      addHostPermission(id: string, pattern: string): Promise<void>;
      removeHostPermission(id: string, pattern: string): Promise<void>;
    };
  };
}
