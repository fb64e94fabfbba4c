import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser,
  type Page,
  type Target,
  TargetType,
  type WebWorker,
} from 'puppeteer-core';
import type { browser as extensionApi } from 'wxt/browser';
import { chromiumPath } from '../browsers';
import { copyOfBuild } from './buildOf';
import { ChromiumPage } from './ChromiumPage';
import { ChromiumSettings } from './ChromiumSettings';
import { ChromiumSurface } from './ChromiumSurface';
import { chromiumArguments } from './chromiumArguments';
import type { Driver, DriverOptions } from './Driver';
import { View } from './View';
import { PATIENCE, waitUntil } from './waitUntil';

/** In the extension's own pages, where some functions here run. */
declare const chrome: typeof extensionApi;

/** Chromium over the DevTools protocol. */
export class ChromiumDriver implements Driver {
  readonly name = 'chromium';
  readonly downloads: string;
  origin = '';
  readonly #browser: Browser;
  readonly #discard: () => void;
  readonly #errors: string[] = [];
  readonly #settings: ChromiumSettings;
  readonly #listenedTo: WebWorker[] = [];
  readonly #surfaces = new WeakMap<Page, ChromiumSurface>();
  #pages: Page[] = [];
  #scheme: 'light' | 'dark' = 'light';

  static async launch(options: DriverOptions = {}): Promise<ChromiumDriver> {
    const downloads = mkdtempSync(join(tmpdir(), 'kantlijn-downloads-'));
    const build = options.bare ? null : copyOfBuild('chromium', options);
    const browser = await puppeteer.launch({
      executablePath: chromiumPath(),
      headless: !options.visible,
      pipe: true,
      defaultViewport: null,
      args: chromiumArguments(options),
      downloadBehavior: { policy: 'allow', downloadPath: downloads },
      ...(options.profile && { userDataDir: join(options.profile, 'browser') }),
      enableExtensions: build !== null,
    });
    const driver = new ChromiumDriver(browser, downloads, () => {
      build?.discard();
      rmSync(downloads, { recursive: true, force: true });
    });
    if (build) await driver.#load(build.folder);
    return driver;
  }

  private constructor(browser: Browser, downloads: string, discard: () => void) {
    this.#browser = browser;
    this.downloads = downloads;
    this.#discard = discard;
    this.#settings = new ChromiumSettings(browser, () => new URL(this.origin).host);
    browser.on('targetcreated', (target) => void this.#listen(target));
  }

  async open(url: string): Promise<ChromiumPage> {
    const page = await this.#pageOf(await this.#browser.newPage());
    await page.goto(url);
    return page;
  }

  async tab(addressStart: string): Promise<ChromiumPage> {
    const target = await this.#browser.waitForTarget(
      (one) => one.type() === TargetType.PAGE && one.url().startsWith(addressStart),
      { timeout: PATIENCE },
    );
    return this.#pageOf(await target.asPage());
  }

  async popup(page: ChromiumPage): Promise<View> {
    await page.bringToFront();
    const before = new Set(this.#browser.targets());
    const extension = [...(await this.#browser.extensions()).values()][0];
    if (!extension) throw new Error('There is no extension');
    await page.tab.triggerExtensionAction(extension);
    return this.#viewAt('popup.html', (target) => !before.has(target));
  }

  async closePopup(popup: View): Promise<void> {
    await popup.evaluate(() => window.close()).catch(() => {});
    await popup.closed();
  }

  sidePanel(): Promise<View> {
    return this.#viewAt('sidepanel.html', () => true);
  }

  extensionPage(path: string): Promise<ChromiumPage> {
    return this.open(`${this.origin}/${path}`);
  }

  async pressShortcut(page: ChromiumPage): Promise<void> {
    const tab = await this.#grantActiveTab(page);
    const worker = await this.#worker();
    await worker.evaluate(
      `chrome.commands.onCommand.dispatch('highlight-selection', ${JSON.stringify(tab)})`,
    );
  }

  async chooseHighlightInMenu(page: ChromiumPage, selectionText: string): Promise<void> {
    const tab = await this.#grantActiveTab(page);
    const info = {
      menuItemId: 'highlight-selection',
      editable: false,
      selectionText,
      pageUrl: await page.address(),
    };
    const worker = await this.#worker();
    await worker.evaluate(
      `chrome.contextMenus.onClicked.dispatch(${JSON.stringify(info)}, ${JSON.stringify(tab)})`,
    );
  }

  preapprove(host: string): Promise<void> {
    return this.#settings.preapprove(host);
  }

  async grant(host: string): Promise<void> {
    await this.preapprove(host);
    await this.#inOwnPage(
      (pattern) => chrome.permissions.request({ origins: [pattern] }),
      `*://${host}/*`,
    );
  }

  revoke(host: string): Promise<void> {
    return this.#settings.revoke(host);
  }

  async killBackground(): Promise<void> {
    const running = this.#workerTarget();
    if (!running) return;
    // A message that comes in just then keeps it alive: it is closed until it is gone. The next may have woken another by then.
    await waitUntil('the worker to be gone', async () => {
      if (this.#workerTarget() !== running) return true;
      const worker = await running.worker().catch(() => null);
      try {
        await worker?.close();
      } catch (error) {
        // It was closed once more; that its session is over says that it had ended, and was woken as the same target.
        if (String(error).includes('No session with given id')) return true;
        throw error;
      }
      return this.#workerTarget() !== running;
    });
  }

  async reloadExtension(): Promise<void> {
    const running = this.#workerTarget();
    // A worker that is listened to would be told of for ever, as if it were the one that runs.
    const ends = this.#listenedTo.splice(0).map(({ client }) => client.detach().catch(() => {}));
    await Promise.all(ends);
    await this.#settings.reload();
    await waitUntil('the worker of the next', () => {
      const next = this.#workerTarget();
      return next !== undefined && next !== running;
    });
  }

  async errors(): Promise<string[]> {
    return this.#errors.splice(0);
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    this.#scheme = scheme;
    this.#pages = this.#pages.filter((page) => !page.isClosed());
    await Promise.all(this.#pages.map((page) => this.#applyScheme(page)));
  }

  async clipboard(): Promise<string> {
    const context = this.#browser.defaultBrowserContext();
    await context.overridePermissions(this.origin, ['clipboard-read']);
    return this.#inOwnPage(() => navigator.clipboard.readText(), '', { background: false });
  }

  ended(): Promise<void> {
    if (!this.#browser.connected) return Promise.resolve();
    return new Promise((resolve) => this.#browser.once('disconnected', () => resolve()));
  }

  async kill(): Promise<void> {
    const gone = this.ended();
    this.#browser.process()?.kill('SIGKILL');
    await gone;
    rmSync(this.downloads, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#discard();
  }

  /**
   * Loads the extension, and waits until it is. A profile that is used again may have brought it already: then this loads it anew, which
   * closes its pages and ends its worker. By itself, `puppeteer.launch` waits for none of the extensions that it is given.
   */
  async #load(folder: string): Promise<void> {
    this.origin = `chrome-extension://${await this.#browser.installExtension(folder)}`;
    await waitUntil('the worker', () => this.#workerTarget());
  }

  async #viewAt(file: string, isWanted: (target: Target) => boolean): Promise<View> {
    const target = await this.#browser.waitForTarget(
      (one) =>
        one.type() === TargetType.PAGE &&
        one.url().startsWith(`${this.origin}/${file}`) &&
        isWanted(one),
      { timeout: PATIENCE },
    );
    return new View(await this.#surfaceOf(await target.asPage()));
  }

  async #pageOf(page: Page): Promise<ChromiumPage> {
    return new ChromiumPage(page, await this.#surfaceOf(page));
  }

  async #surfaceOf(page: Page): Promise<ChromiumSurface> {
    const known = this.#surfaces.get(page);
    if (known) return known;
    const surface = new ChromiumSurface(page);
    this.#surfaces.set(page, surface);
    this.#pages.push(page);
    page.on('pageerror', (error) => {
      const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
      if (told.includes(this.origin || 'chrome-extension:')) this.#errors.push(told);
    });
    await this.#applyScheme(page);
    return surface;
  }

  #applyScheme(page: Page): Promise<void> {
    return page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: this.#scheme }]);
  }

  async #listen(target: Target): Promise<void> {
    if (target.type() !== TargetType.SERVICE_WORKER) return;
    const worker = await target.worker().catch(() => null);
    if (!worker) return;
    this.#listenedTo.push(worker);
    // Where the browser ends a worker that is listened to and starts it again, it has it wait for a debugger, and nobody is answered.
    worker.client.on('Inspector.targetReloadedAfterCrash', () => {
      worker.client.send('Runtime.runIfWaitingForDebugger').catch(() => {});
    });
    worker.on('error', (error: Error) => this.#errors.push(`background: ${error.stack}`));
  }

  /** The newest: where the extension was loaded anew, that of the time before may still be told of. */
  #workerTarget(): Target | undefined {
    return this.#browser
      .targets()
      .findLast((target) => target.type() === TargetType.SERVICE_WORKER);
  }

  /** The background's worker, woken if it sleeps. */
  async #worker() {
    if (!this.#workerTarget()) {
      await this.#inOwnPage(() => chrome.runtime.sendMessage({}).catch(() => null), '');
    }
    return waitUntil('the worker', () => this.#workerTarget()?.worker());
  }

  /** A click on the icon grants `activeTab`, as the shortcut or the menu would have. Answers the tab. */
  async #grantActiveTab(page: ChromiumPage): Promise<unknown> {
    await this.closePopup(await this.popup(page));
    return this.#inOwnPage(async () => (await chrome.tabs.query({ active: true }))[0], '');
  }

  async #inOwnPage<Answer>(
    run: (argument: string) => Promise<Answer>,
    argument: string,
    place = { background: true },
  ): Promise<Answer> {
    const page = await this.#browser.newPage(place);
    try {
      await page.goto(`${this.origin}/manifest.json`);
      return await page.evaluate(run, argument);
    } finally {
      await page.close();
    }
  }
}
