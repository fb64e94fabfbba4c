import type { Page } from 'puppeteer-core';
import { type ChromiumSurface, ChromiumUiSurface } from './ChromiumSurface';
import { PageView } from './PageView';
import { View } from './View';

/** A tab of Chromium. */
export class ChromiumPage extends PageView {
  readonly tab: Page;

  constructor(tab: Page, surface: ChromiumSurface) {
    super(surface, new View(new ChromiumUiSurface(tab)));
    this.tab = tab;
  }

  async goto(url: string): Promise<void> {
    await this.tab.goto(url);
  }

  async reload(): Promise<void> {
    await this.tab.reload();
  }

  bringToFront(): Promise<void> {
    return this.tab.bringToFront();
  }

  resize(width: number, height: number): Promise<void> {
    return this.tab.setViewport({ width, height });
  }

  print(): Promise<Uint8Array> {
    return this.tab.pdf({ printBackground: false });
  }

  close(): Promise<void> {
    return this.tab.close();
  }

  async beforeLoad(run: () => void): Promise<void> {
    await this.tab.evaluateOnNewDocument(run);
  }
}
