import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BidiConnection } from './BidiConnection';
import { copyOfBuild } from './buildOf';
import { currentFirefox } from './currentFirefox';
import type { Driver, DriverOptions } from './Driver';
import { FirefoxPage } from './FirefoxPage';
import { FirefoxSurface } from './FirefoxSurface';
import * as chromeScope from './firefoxChromeScope';
import { isOldFirefox, oldFirefox } from './oldFirefox';
import type { RunningFirefox } from './RunningFirefox';
import { View } from './View';
import { waitUntil } from './waitUntil';

/** The extension's address in a profile that is used again: its data are kept by it. */
const KNOWN_UUID = '0d6f5e0c-6a3e-4a0b-9f0e-3c1f2b7a9d55';

/** Firefox over WebDriver BiDi, with access to the browser's own window for what belongs there. */
export class FirefoxDriver implements Driver {
  readonly name = 'firefox';
  readonly origin: string;
  readonly downloads: string;
  readonly #firefox: RunningFirefox;
  readonly #connection: BidiConnection;
  readonly #geckoId: string;
  readonly #discard: () => void;

  static async launch(options: DriverOptions = {}): Promise<FirefoxDriver> {
    const downloads = mkdtempSync(join(tmpdir(), 'kantlijn-downloads-'));
    const build = options.bare ? null : copyOfBuild('firefox', options);
    const geckoId = build?.geckoId ?? '';
    const uuid = options.profile ? KNOWN_UUID : randomUUID();
    const start = isOldFirefox() ? oldFirefox : currentFirefox;
    const firefox = await start({
      isVisible: options.visible ?? false,
      arguments: ['--remote-allow-system-access', '--width=1280', '--height=900'],
      profile: options.profile ? join(options.profile, 'browser') : null,
      preferences: {
        // What is loaded for one run only would lose its data with it.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        'extensions.webextensions.uuids': JSON.stringify({ [geckoId]: uuid }),
        'extensions.webextOptionalPermissionPrompts': options.asks ?? false,
        'network.dns.localDomains': (options.names ?? []).join(','),
        ...(options.forgetful && { 'browser.privatebrowsing.autostart': true }),
        ...(options.proxy && {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': options.proxy,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': options.proxy,
          'network.proxy.allow_hijacking_localhost': true,
        }),
        'browser.download.folderList': 2,
        'browser.download.dir': downloads,
        'browser.download.useDownloadDir': true,
        'browser.download.alwaysOpenPanel': false,
        'layout.css.prefers-color-scheme.content-override': 1,
      },
    });
    if (build) await firefox.install(build.folder);
    const driver = new FirefoxDriver(firefox, geckoId, build ? uuid : '', downloads, () => {
      build?.discard();
      rmSync(downloads, { recursive: true, force: true });
    });
    if (options.forgetful) {
      // All its windows are private ones.
      await driver.#chrome(chromeScope.allowPrivate, geckoId);
      await driver.reloadExtension();
    }
    return driver;
  }

  private constructor(
    firefox: RunningFirefox,
    geckoId: string,
    uuid: string,
    downloads: string,
    discard: () => void,
  ) {
    this.#firefox = firefox;
    this.#connection = new BidiConnection(firefox);
    this.#geckoId = geckoId;
    this.origin = uuid && `moz-extension://${uuid}`;
    this.downloads = downloads;
    this.#discard = discard;
  }

  async open(url: string): Promise<FirefoxPage> {
    const { context } = await this.#connection.send<{ context: string }>('browsingContext.create', {
      type: 'tab',
    });
    const page = new FirefoxPage(this.#connection, context);
    await page.goto(url);
    await page.bringToFront();
    return page;
  }

  async tab(addressStart: string): Promise<FirefoxPage> {
    const found = await waitUntil(`a tab at ${addressStart}`, async () => {
      const contexts = await this.#connection.contexts();
      return contexts.find(({ url }) => url.startsWith(addressStart));
    });
    return new FirefoxPage(this.#connection, found.context);
  }

  async popup(page: FirefoxPage): Promise<View> {
    await this.#closeAnyPopup();
    await page.bringToFront();
    await this.#chrome(chromeScope.clickToolbarIcon, this.#geckoId);
    return this.#viewAt(`${this.origin}/popup.html`);
  }

  async closePopup(popup: View): Promise<void> {
    await this.#closeAnyPopup();
    await popup.closed();
  }

  sidePanel(): Promise<View> {
    return this.#viewAt(`${this.origin}/sidepanel.html`);
  }

  async extensionPage(path: string): Promise<FirefoxPage> {
    const url = `${this.origin}/${path}`;
    const context = await this.#chrome(chromeScope.openTab, url);
    const page = new FirefoxPage(this.#connection, context);
    await waitUntil(`${path} to be loaded`, () =>
      page.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
    );
    return page;
  }

  async pressShortcut(page: FirefoxPage): Promise<void> {
    await page.bringToFront();
    await this.#chrome(chromeScope.pressShortcut, this.#geckoId);
  }

  async chooseHighlightInMenu(page: FirefoxPage): Promise<void> {
    await page.bringToFront();
    const [x, y] = await page.evaluate(() => {
      const box = getSelection()?.getRangeAt(0).getClientRects()[0];
      if (!box) throw new Error('Nothing is selected');
      return [box.x + box.width / 2, box.y + box.height / 2] as const;
    });
    await page.openContextMenu(x, y);
    await waitUntil('the context menu', () =>
      this.#chrome(chromeScope.chooseInContextMenu, this.#geckoId),
    );
  }

  /** Nothing to do: all questions are answered yes by a preference. */
  async preapprove(): Promise<void> {}

  /** Answers the question that Firefox asks beside its address bar; waits for it, and until it is gone. */
  async answerQuestion(answer: 'allow' | 'refuse'): Promise<void> {
    await waitUntil('a question', () => this.#chrome(chromeScope.isAsking));
    await waitUntil('the question to be gone', () => this.#chrome(chromeScope.answer, answer));
  }

  async grant(host: string): Promise<void> {
    await this.#chrome(chromeScope.changeHost, this.#geckoId, 'add', `*://${host}/*`);
  }

  async revoke(host: string): Promise<void> {
    await this.#chrome(chromeScope.changeHost, this.#geckoId, 'remove', `*://${host}/*`);
  }

  async killBackground(): Promise<void> {
    await this.#chrome(chromeScope.endBackground, this.#geckoId);
  }

  async reloadExtension(): Promise<void> {
    await this.#chrome(chromeScope.reloadExtension, this.#geckoId);
  }

  errors(): Promise<string[]> {
    return this.#chrome(chromeScope.errorsFrom, this.origin);
  }

  async setColourScheme(scheme: 'light' | 'dark'): Promise<void> {
    await this.#chrome(chromeScope.setColourScheme, scheme);
  }

  clipboard(): Promise<string> {
    return this.#chrome(chromeScope.readClipboard);
  }

  ended(): Promise<void> {
    return this.#firefox.ended();
  }

  async kill(): Promise<void> {
    const gone = this.ended();
    this.#firefox.kill();
    await gone;
    rmSync(this.downloads, { recursive: true, force: true });
  }

  async close(): Promise<void> {
    await this.#firefox.close();
    this.#discard();
  }

  /** A popup that is still closing would take the next click on the icon. */
  async #closeAnyPopup(): Promise<void> {
    await waitUntil('no popup', () => this.#chrome(chromeScope.closePopup));
  }

  async #viewAt(url: string): Promise<View> {
    const context = await waitUntil(url, () => this.#chrome(chromeScope.viewContext, url));
    const view = new View(new FirefoxSurface(this.#connection, context));
    await waitUntil(`${url} to be loaded`, () =>
      view.evaluate(() => document.readyState === 'complete' && location.href !== 'about:blank'),
    );
    return view;
  }

  /** Runs a function in the browser's own window, with its privileges. */
  async #chrome<Args extends unknown[], Result>(
    run: (...args: Args) => Result | Promise<Result>,
    ...args: Args
  ): Promise<Result> {
    return (await this.#firefox.inWindow(`${run}`, args)) as Result;
  }
}
