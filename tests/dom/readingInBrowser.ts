import { resolve } from 'node:path';
import { build } from 'esbuild';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumPath, firefoxPath } from '../support/browsers';
import { steppedInBundle } from './steppedInBundle';

export const browsers = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof browsers)[number];

/** A headless browser without extensions, its windows about 900 by 700 CSS pixels. */
export function launch(name: BrowserName): Promise<Browser> {
  if (name === 'firefox') {
    return puppeteer.launch({
      browser: 'firefox',
      executablePath: firefoxPath(),
      // By the window: Firefox 140 does not know all that Puppeteer sends to set a viewport.
      defaultViewport: null,
      args: ['--width=900', '--height=785'],
    });
  }
  return puppeteer.launch({
    defaultViewport: { width: 900, height: 700 },
    executablePath: chromiumPath(),
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run'],
  });
}

/** How Readability is taken in: as the extension has it, or as the package comes, in one go. */
export type Taking = 'stepped' | 'whole';

/** A blank page whose global `Reading` holds what `readingUnderTest.ts` exports. */
export async function pageWithReading(browser: Browser, taking: Taking = 'stepped'): Promise<Page> {
  const page = await browser.newPage();
  await page.evaluate(await bundle(taking));
  return page;
}

const bundled = new Map<Taking, Promise<string>>();

function bundle(taking: Taking): Promise<string> {
  const known = bundled.get(taking);
  if (known) return known;
  const made = build({
    entryPoints: [resolve(import.meta.dirname, 'readingUnderTest.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'Reading',
    charset: 'ascii',
    plugins: taking === 'stepped' ? [steppedInBundle] : [],
  }).then(({ outputFiles }) => `${outputFiles[0]?.text}; globalThis.Reading = Reading; undefined`);
  bundled.set(taking, made);
  return made;
}

/** Reads a page as if it stood at the address that the corpus expects. Runs in the browser. */
export function readHere(source: string) {
  return Reading.extractHtml(source, 'http://fakehost/test/page.html');
}
