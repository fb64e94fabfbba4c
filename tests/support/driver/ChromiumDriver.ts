import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target, TargetType } from 'puppeteer-core';
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
      ...(build && { enableExtensions: [build.folder] }),
    });
    const driver = new ChromiumDriver(browser, downloads, () => {
      build?.discard();
      rmSync(downloads, { recursive: true, force: true });
    });
    if (build) await driver.#findExtension();
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

  reloadExtension(): Promise<void> {
    return this.#settings.reload();
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

  async #findExtension(): Promise<void> {
    const worker = await this.#browser.waitForTarget(
      (target) => target.type() === TargetType.SERVICE_WORKER,
      { timeout: PATIENCE },
    );
    this.origin = new URL(worker.url()).origin;
    if (this.origin === 'null') this.origin = worker.url().split('/').slice(0, 3).join('/');
    await this.#listen(worker);
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
    worker?.on('error', (error: Error) => this.#errors.push(`background: ${error.stack}`));
  }

  #workerTarget(): Target | undefined {
    return this.#browser.targets().find((target) => target.type() === TargetType.SERVICE_WORKER);
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
