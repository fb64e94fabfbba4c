import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildFolder } from '../support/driver/buildOf';
import { ChromiumDriver } from '../support/driver/ChromiumDriver';
import type { ChromiumPage } from '../support/driver/ChromiumPage';
import { browserNames, type Driver } from '../support/driver/Driver';
import { launch } from '../support/driver/launch';
import { backstage, pageScripts } from '../support/journey/backstage';
import { launched } from '../support/journey/launched';
import { snail } from '../support/journey/marginalia';
import { servePages } from '../support/server';

describe.each(browserNames)('%s: a page without marks', (name) => {
  const now = launched(name);
  let bare: Driver;
  beforeAll(async () => {
    bare = await launch(name, { bare: true });
  });
  afterAll(() => bare.close());

  test('is the same as in a browser without the extension', async () => {
    const url = now.server.fixture('marginalia');
    const without = await (await bare.open(url)).evaluate(whatAPageSees);
    const withIt = await (await now.driver.open(url)).evaluate(whatAPageSees);
    expect(withIt).toEqual(without);
  });

  test('has no script of ours, even where the site is granted', async () => {
    await now.driver.open(now.server.fixture('marginalia'));
    const inside = await backstage(now.driver);
    expect(await pageScripts(inside)).toBe(0);
    await now.driver.grant('127.0.0.1');
    const page = await now.driver.open(now.server.page('granted', '<h1>Granted, not marked</h1>'));
    expect(await page.evaluate(() => document.readyState)).toBe('complete');
    expect(await pageScripts(inside)).toBe(0);
    await now.driver.revoke('127.0.0.1');
  });

  test('gets nothing of the package, whatever it asks for', async () => {
    const page = await now.driver.open(now.server.fixture('marginalia'));
    const folder = buildFolder(name);
    const urls = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => statSync(join(folder, path)).isFile())
      .map((path) => `${now.driver.origin}/${path.replaceAll('\\', '/')}`);
    expect(urls.length).toBeGreaterThan(10);
    expect(await page.evaluate(fetchable, urls)).toEqual([]);
  });

  test('cannot speak to the extension', async () => {
    const page = await now.driver.open(now.server.fixture('marginalia'));
    const canSpeak = await page.evaluate(() => {
      const { chrome, browser } = globalThis as unknown as Record<string, { runtime?: unknown }>;
      return Boolean(chrome?.runtime ?? browser?.runtime);
    });
    expect(canSpeak).toBe(false);
  });
});

test('chromium: an unmarked page costs no script time; a marked one does', async () => {
  const [bare, driver] = await Promise.all([
    ChromiumDriver.launch({ bare: true }),
    ChromiumDriver.launch(),
  ]);
  const server = await servePages();
  try {
    const url = server.fixture('marginalia');
    const scriptTime = async (page: ChromiumPage) =>
      (await page.tab.metrics()).ScriptDuration ?? Number.NaN;
    const without = await scriptTime(await bare.open(url));
    const unmarkedPage = await driver.open(url);
    const unmarked = await scriptTime(unmarkedPage);
    await unmarkedPage.select(snail);
    await driver.pressShortcut(unmarkedPage);
    await driver.grant('127.0.0.1');
    const again = await driver.open(url);
    await again.paints([{ colour: 'yellow', text: snail }]);
    const marked = await scriptTime(again);
    console.log(`script time: without ${without}, unmarked ${unmarked}, marked ${marked} s`);
    expect(unmarked - without).toBeLessThan((marked - without) / 5);
  } finally {
    await Promise.all([bare.close(), driver.close(), server.close()]);
  }
});

/** Everything of the page that something injected might have changed. */
function whatAPageSees() {
  return {
    html: document.documentElement.outerHTML,
    sheets: document.styleSheets.length,
    adopted: document.adoptedStyleSheets.length,
    highlights: CSS.highlights.size,
    // Firefox names them in the order in which they were first used.
    globals: Object.getOwnPropertyNames(globalThis).sort(),
    listeners: [document, window, document.body].map((target) =>
      Object.getOwnPropertyNames(target).filter((key) => key.startsWith('on')),
    ),
    rootAttributes: document.documentElement.getAttributeNames(),
  };
}

/** Those of the addresses that a page can load in any way. */
async function fetchable(urls: string[]): Promise<string[]> {
  const tries = urls.map(async (url) => {
    const fetched = await fetch(url).then(
      () => true,
      () => false,
    );
    const image = new Image();
    image.src = url;
    const drawn = await image.decode().then(
      () => true,
      () => false,
    );
    return fetched || drawn ? [url] : [];
  });
  return (await Promise.all(tries)).flat();
}
