import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { browserNames } from '../support/driver/Driver';
import { waitUntil } from '../support/driver/waitUntil';
import { fillLibrary } from '../support/journey/fillLibrary';
import { launched } from '../support/journey/launched';
import { smallLibrary } from '../support/journey/smallLibrary';

/** The browser's API, in the functions below that run in a page of the extension. */
declare const chrome: typeof extensionApi;

describe.each(browserNames)('%s: backups by themselves', (name) => {
  const now = launched(name, { granted: ['downloads', 'offscreen'] });

  test('once switched on, one comes into the downloads folder, and the page tells of it', async () => {
    const { driver } = now;
    await fillLibrary(driver, smallLibrary());
    const files = await driver.extensionPage('files.html#backup');
    await files.role('tab', 'Backup').click();
    await files.role('switch', 'Make backups by itself').click();
    await files.role('combobox', 'How often').state();
    // The hour comes at once; not before it was set, or the setting would put it off again.
    await files.until('the alarm', async () => (await chrome.alarms.get('backup')) !== undefined);
    await files.evaluate(() => chrome.alarms.create('backup', { when: Date.now() }));
    // Told once the file is whole, and has its own name: Firefox writes under another one first.
    await files.role('tabpanel').containing('Last backup').state();
    const file = await waitUntil('a backup', async () =>
      readdirSync(driver.downloads, { recursive: true })
        .map(String)
        // The name that Chromium's driver gives it is a made-up one.
        .find((one) => one.endsWith('.zip')),
    );
    const parts = unzipSync(new Uint8Array(readFileSync(join(driver.downloads, file))));
    const { parts: told } = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
    expect(told).toContainEqual(expect.objectContaining({ table: 'articles', rows: 6 }));
  });
});
