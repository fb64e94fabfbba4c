import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage } from '../support/journey/backstage';
import { downloaded } from '../support/journey/downloaded';
import { drop } from '../support/journey/fileDrop';
import { call, rowsOf } from '../support/journey/inside';
import { launched } from '../support/journey/launched';
import { attention, snail } from '../support/journey/marginalia';

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

describe.each(browserNames)('%s: a damaged database', (name) => {
  const now = launched(name);
  let backup: { file: string; bytes: Uint8Array };
  let rescued: string;

  test('is told, what can be read of it is saved, and nothing is deleted', async () => {
    const { driver, server } = now;
    const page = await driver.open(server.fixture('marginalia'));
    await page.select(snail);
    await driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: snail }]);
    backup = await madeBackup();
    await page.bringToFront();
    await page.select(attention);
    await driver.pressShortcut(page);
    await page.paints([attention, snail].map((text) => ({ colour: 'yellow', text })));
    const inside = await backstage(driver);
    const rows = (await rowsOf(inside, ['highlights'])).highlights;
    expect(await call(inside, 'discardDamaged', undefined)).toMatchObject({ code: 'notDamaged' });
    await inside.evaluate(breakTables, await inside.evaluate(versionHere), rows);
    const list = await driver.extensionPage('sidepanel.html');
    await list.role('button', 'Save what can be read').click();
    await list.until('the outcome', () =>
      document.body.textContent?.includes('Part of it could be read'),
    );
    rescued = await rescuedFile();
    const saved = JSON.parse(rescued);
    expect(quotes(saved.highlights)).toEqual([attention, snail]);
    expect((await rowsOf(inside, ['highlights'])).highlights).toEqual(rows);
    await list.close();
  });

  test('is deleted only after all is explained and saved; then a backup takes its place', async () => {
    const { driver } = now;
    const list = await driver.extensionPage('sidepanel.html');
    await list.role('button', /^Restore a backup/).click();
    const dialog = list.role('dialog', 'Restore a backup');
    const discard = dialog.role('button', 'Delete it and choose a backup');
    expect((await discard.state()).disabled).toBe(true);
    await dialog.role('button', 'Save what can be read').click();
    await discard.waitFor(({ disabled }) => !disabled, 'of use');
    const inside = await backstage(driver);
    expect(quotes((await rowsOf(inside, ['highlights'])).highlights)).toEqual([attention, snail]);
    await list.bringToFront();
    await discard.click();
    const files = await driver.tab(`${driver.origin}/files.html#import`);
    await drop(files, [{ name: backup.file, bytes: latin(backup.bytes) }]);
    await files.role('button', 'Replace the library').click();
    await files.role('button', 'Bring in more').click();
    expect(quotes((await rowsOf(inside, ['highlights'])).highlights)).toEqual([snail]);
    // What was marked after the backup comes from what was saved.
    await drop(files, [{ name: 'kantlijn-rescued.json', bytes: rescued }]);
    await files.role('button', 'Bring in').click();
    await files.role('button', 'Bring in more').state();
    await list.reload();
    await list
      .role('list', 'Reading list')
      .role('button', /In de kantlijn/)
      .state();
    const { articles, highlights } = await rowsOf(inside, ['articles', 'highlights']);
    expect(articles).toHaveLength(1);
    expect(quotes(highlights)).toEqual([attention, snail]);
  });

  async function madeBackup() {
    const files = await now.driver.extensionPage('files.html#backup');
    await files.role('button', 'Make a backup now').click();
    const made = await downloaded(now.driver, /^kantlijn-.*\.kantlijn\.zip$/);
    await files.close();
    return made;
  }

  function rescuedFile(): Promise<string> {
    const { downloads } = now.driver;
    return waitUntil('the whole file', () => {
      const file = readdirSync(downloads).find((one) => one.startsWith('kantlijn-rescued'));
      if (!file?.endsWith('.json')) return null;
      const text = readFileSync(join(downloads, file), 'utf8');
      // Not to be parsed as long as the browser writes it.
      return JSON.parse(text) && text;
    });
  }
});

function quotes(highlights: readonly { quote: string }[]): string[] {
  return highlights.map(({ quote }) => quote).sort();
}

function versionHere(): Promise<number> {
  const request = indexedDB.open('kantlijn');
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      resolve(request.result.version);
      request.result.close();
    };
  });
}

/** All tables are gone but the one with the passages; of the same version, so that no upgrade brings them back. */
async function breakTables(version: number, rows: readonly object[]): Promise<void> {
  await new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase('kantlijn');
    request.onsuccess = resolve;
    request.onerror = () => reject(request.error);
  });
  const request = indexedDB.open('kantlijn', version);
  request.onupgradeneeded = () => {
    const highlights = request.result.createObjectStore('highlights', { keyPath: 'id' });
    for (const row of rows) highlights.put(row);
  };
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
}
