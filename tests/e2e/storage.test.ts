import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { FirefoxDriver } from '../support/driver/FirefoxDriver';
import type { PageView } from '../support/driver/PageView';
import type { View } from '../support/driver/View';
import { backstage } from '../support/journey/backstage';
import { call, rowsOf } from '../support/journey/inside';
import { launched } from '../support/journey/launched';
import { attention, snail } from '../support/journey/marginalia';
import { servePages } from '../support/server';

const tables = ['articles', 'highlights', 'journal', 'snapshots'] as const;

describe.each(browserNames)('%s: a database of a newer version', (name) => {
  const now = launched(name);
  let page: PageView;
  let inside: View;

  beforeAll(async () => {
    page = await now.driver.open(now.server.fixture('marginalia'));
    await page.select(snail);
    await now.driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: snail }]);
    inside = await backstage(now.driver);
    expect(await inside.evaluate(raiseVersion)).toBeGreaterThan(100);
  });

  test('is read: the popup shows what is marked, and says that nothing can be changed', async () => {
    const popup = await now.driver.popup(page);
    await popup.role('list', 'Highlights on this page').containing(snail.slice(0, 20)).state();
    await popup.until('the reason', () => /newer/i.test(document.body.textContent ?? ''));
    await now.driver.closePopup(popup);
  });

  test('is not written, by no one', async () => {
    const before = await rowsOf(inside, tables);
    await page.bringToFront();
    await page.select(attention);
    await now.driver.pressShortcut(page);
    const draft = { colour: null, tags: [], tagText: '', note: 'text' };
    expect(await call(inside, 'saveDraft', { key: 'x', draft })).toMatchObject({
      code: 'readOnly',
    });
    expect(await call(inside, 'undo', { undo: { sequence: 1, at: 1 } })).toMatchObject({
      code: 'readOnly',
    });
    expect(await rowsOf(inside, tables)).toEqual(before);
    expect(await inside.evaluate(storesOf)).toContain('of the future');
  });
});

test('firefox that never remembers history: says so, and keeps nothing half', async () => {
  const driver = await FirefoxDriver.launch({ language: 'en', forgetful: true });
  const server = await servePages();
  try {
    const page = await driver.open(server.fixture('marginalia'));
    await page.select(snail);
    const popup = await driver.popup(page);
    await popup.saysSomething();
    await popup.until('the reason', () => /history|private/i.test(document.body.textContent ?? ''));
    await driver.closePopup(popup);
    const list = await driver.extensionPage('sidepanel.html');
    await list.saysSomething();
  } finally {
    await Promise.all([driver.close(), server.close()]);
  }
});

/** As a build of the future leaves the database: answers its version. */
function raiseVersion(): Promise<number> {
  const request = indexedDB.open('kantlijn', 1_000);
  request.onupgradeneeded = () => request.result.createObjectStore('of the future');
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const { version } = request.result;
      request.result.close();
      resolve(version);
    };
  });
}

function storesOf(): Promise<string[]> {
  const request = indexedDB.open('kantlijn');
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      resolve([...request.result.objectStoreNames]);
      request.result.close();
    };
  });
}
