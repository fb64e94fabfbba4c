import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { browserNames, type Driver } from '../support/driver/Driver';
import { launch } from '../support/driver/launch';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage, pageScripts } from '../support/journey/backstage';
import { attention, snail } from '../support/journey/marginalia';
import { type PageServer, servePages } from '../support/server';

describe.each(browserNames)('%s: an update in place, with tabs open', (name) => {
  let server: PageServer;
  let driver: Driver;
  let profile: string;
  let page: PageView;
  let unmarked: PageView;

  beforeAll(async () => {
    profile = mkdtempSync(join(tmpdir(), 'kantlijn-upgrade-'));
    mkdirSync(join(profile, 'browser'));
    server = await servePages();
    driver = await launch(name, { language: 'en', profile });
    await driver.grant('127.0.0.1');
    page = await driver.open(server.fixture('marginalia'));
    await page.select(snail);
    await driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: snail }]);
    unmarked = await driver.open(
      server.page('unmarked', '<title>Unmarked</title><h1>Unmarked</h1>'),
    );
    const manifest = join(profile, 'extension/manifest.json');
    const built = JSON.parse(readFileSync(manifest, 'utf8'));
    writeFileSync(manifest, JSON.stringify({ ...built, version: '9.9.9' }));
    await driver.reloadExtension();
  });
  afterAll(async () => {
    await driver.close();
    await server.close();
    rmSync(profile, { recursive: true, force: true });
  });

  test('the marks are there, painted once, by the new script only', async () => {
    const inside = await waitUntil('the new version', async () => {
      const view = await backstage(driver);
      if ((await view.evaluate(versionHere)) === '9.9.9') return view;
      await view.close();
      return null;
    });
    await waitUntil('the new script', async () => (await pageScripts(inside)) === 1);
    await page.bringToFront();
    await page.paints([{ colour: 'yellow', text: snail }]);
  });

  test('what is marked now is kept by the new version, and the page works on', async () => {
    const inside = await backstage(driver);
    await page.bringToFront();
    await page.select(attention);
    // After that, Chromium gives its driver no icon to click: the message is sent that a click leads to.
    if (name === 'firefox') await driver.pressShortcut(page);
    else await inside.evaluate(highlightSelection, await page.address());
    const both = [attention, snail].map((text) => ({ colour: 'yellow' as const, text }));
    await page.paints(both);
    await page.reload();
    await page.paints(both);
  });

  test('a page without marks has still nothing of ours', async () => {
    expect(await unmarked.evaluate(() => CSS.highlights.size)).toBe(0);
  });

  test('no script of the old version complained', async () => {
    expect(await driver.errors()).toEqual([]);
  });
});

function versionHere(): string {
  const { chrome } = globalThis as unknown as {
    chrome: { runtime: { getManifest(): { version: string } } };
  };
  return chrome.runtime.getManifest().version;
}

/** As the background does for the shortcut. */
async function highlightSelection(url: string): Promise<void> {
  const { chrome } = globalThis as unknown as { chrome: typeof extensionApi };
  const tabs = await chrome.tabs.query({});
  const id = tabs.find((tab) => tab.url === url)?.id ?? -1;
  const arg = { colour: 'yellow' };
  await chrome.tabs.sendMessage(id, {
    kantlijn: 'backgroundToPage',
    method: 'highlightSelection',
    arg,
  });
}
