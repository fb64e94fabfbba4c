import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName, Driver } from '../support/driver/Driver';
import { launch } from '../support/driver/launch';
import type { PageView } from '../support/driver/PageView';
import type { View } from '../support/driver/View';
import { cutImports } from './fileJobs';
import { openAwake } from './openAwake';
import type { Random } from './Random';

/** About what an import takes to write, in milliseconds: one is cut off within it. */
const IMPORT_TIME = 40;

/** Each ends something at a moment given by chance; what was under way may then have been done or not. */
export const faults = [
  'none',
  'worker',
  'worker',
  'reload tab',
  'close tab',
  'extension',
  'browser',
  'import',
] as const;
export type Fault = (typeof faults)[number];

/** A tab that a run keeps open. */
export interface StageTab {
  readonly name: string;
  readonly address: string;
}

/** The browser of a run, with its profile, its tabs and a page of the extension: what can be ended, and is brought back. */
export class Stage {
  readonly #browser: BrowserName;
  readonly #tabs: readonly StageTab[];
  readonly #random: Random;
  readonly #profile = mkdtempSync(join(tmpdir(), 'kantlijn-soak-'));
  readonly #errors: string[] = [];
  #driver!: Driver;
  #inside!: View;
  #pages = new Map<string, PageView>();

  static async open(
    browser: BrowserName,
    tabs: readonly StageTab[],
    random: Random,
  ): Promise<Stage> {
    const stage = new Stage(browser, tabs, random);
    await stage.#launch();
    return stage;
  }

  private constructor(browser: BrowserName, tabs: readonly StageTab[], random: Random) {
    mkdirSync(join(this.#profile, 'browser'));
    this.#browser = browser;
    this.#tabs = tabs;
    this.#random = random;
  }

  /** A page of the extension's origin. */
  get inside(): View {
    return this.#inside;
  }

  open(address: string): Promise<PageView> {
    return this.#driver.open(address);
  }

  /** Ends something; the tab that is meant is left to chance. */
  async end(fault: Fault): Promise<void> {
    const page = this.#pages.get(this.#random.pick(this.#tabs).name);
    if (fault === 'worker') await this.#driver.killBackground();
    if (fault === 'reload tab') await page?.reload();
    if (fault === 'close tab') await page?.close();
    // Not by `runtime.reload`: without the developers' mode, Chromium then leaves an unpacked extension turned off.
    if (fault === 'extension') await this.#driver.reloadExtension();
    if (fault === 'browser') await this.#driver.kill();
    if (fault === 'import') await cutImports(this.#inside, this.#random.below(IMPORT_TIME));
    if (fault === 'browser' || fault === 'extension') this.#pages.clear();
  }

  /** Brings back what was ended: browser, own page, tabs. */
  async recover(): Promise<void> {
    if (await this.#isGone()) {
      await this.#driver.kill();
      await this.#launch();
      return;
    }
    if (this.#pages.size === 0) {
      this.#inside = await openAwake(this.#driver);
      await this.#driver.grant('127.0.0.1');
    }
    for (const { name, address } of this.#tabs) {
      const page = this.#pages.get(name);
      if (!page || (await page.isClosed())) this.#pages.set(name, await this.#driver.open(address));
    }
  }

  /** What there is to say of a run that cannot go on. */
  async condition(): Promise<string> {
    const isClosed = await this.#inside.isClosed().catch(String);
    const isGone = await this.#isGone();
    return `own page closed: ${isClosed}; browser gone: ${isGone}; errors: ${this.#errors}`;
  }

  async close(): Promise<void> {
    await this.#driver.close().catch(() => {});
    rmSync(this.#profile, { recursive: true, force: true });
  }

  async #isGone(): Promise<boolean> {
    return Promise.race([
      this.#driver.ended().then(() => true),
      this.#driver.errors().then(
        (errors) => {
          this.#errors.push(...errors);
          return false;
        },
        () => true,
      ),
    ]);
  }

  async #launch(): Promise<void> {
    this.#pages.clear();
    this.#driver = await launch(this.#browser, { language: 'en', profile: this.#profile });
    await this.#driver.grant('127.0.0.1');
    this.#inside = await openAwake(this.#driver);
    await this.recover();
  }
}
