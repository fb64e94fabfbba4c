import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage } from '../support/journey/backstage';
import { rowsOf } from '../support/journey/inside';
import { launched } from '../support/journey/launched';

const snail = 'a small drawing of a snail in armour';

describe.each(browserNames)('%s: a damaged database', (name) => {
  const now = launched(name);

  test('is told, what can be read of it is saved, and nothing is deleted', async () => {
    const { driver, server } = now;
    const page = await driver.open(server.fixture('marginalia'));
    await page.select(snail);
    await driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: snail }]);
    const inside = await backstage(driver);
    await inside.evaluate(breakTables);
    const before = await rowsOf(inside, ['highlights']);
    const list = await driver.extensionPage('sidepanel.html');
    await list.role('button', 'Save what can be read').click();
    await list.until('the outcome', () =>
      document.body.textContent?.includes('Part of it could be read'),
    );
    const saved = await waitUntil('the whole file', () => {
      const file = readdirSync(driver.downloads).find((one) => one.startsWith('kantlijn-rescued'));
      if (!file?.endsWith('.json')) return null;
      // Not to be parsed as long as the browser writes it.
      return JSON.parse(readFileSync(join(driver.downloads, file), 'utf8'));
    });
    expect(saved.highlights).toMatchObject([{ quote: snail }]);
    expect(await rowsOf(inside, ['highlights'])).toEqual(before);
  });
});

/** A table is gone, and no upgrade can bring it back. */
function breakTables(): Promise<void> {
  const request = indexedDB.open('kantlijn', 1_000);
  request.onupgradeneeded = () => {
    for (const table of ['articles', 'places', 'shelf']) request.result.deleteObjectStore(table);
  };
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
