import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import { backstage } from '../support/journey/backstage';
import { rowsOf } from '../support/journey/inside';
import { launched } from '../support/journey/launched';
import { snail } from '../support/journey/marginalia';

const marks = [{ colour: 'yellow', text: snail }] as const;
/** `münchen.example` as browsers write it. */
const international = 'xn--mnchen-3ya.example';

// Every page is on a port of its own, which no match pattern may name.
describe.each(browserNames)('%s: pages of unusual hosts', (name) => {
  const now = launched(name, { names: [international] });
  const hosts = () => [
    '127.0.0.1',
    'localhost',
    international,
    ...(now.server.hasIpv6 ? ['[::1]'] : []),
  ];

  test('are marked, granted one by one, and show their marks on return', async () => {
    const { driver, server } = now;
    for (const host of hosts()) {
      const page = await driver.open(server.elsewhere(server.fixture('marginalia'), host));
      await page.select(snail);
      await driver.pressShortcut(page);
      await page.paints(marks);
      await page.reload();
      expect([host, await page.painted()]).toEqual([host, []]);
      await driver.grant(host);
      await page.paints(marks);
      await page.reload();
      await page.paints(marks);
      const popup = await driver.popup(page);
      await popup
        .role('switch', `Show highlights on ${host}`)
        .waitFor(({ checked }) => checked === true);
      await driver.closePopup(popup);
      await page.close();
    }
    const { articles } = await rowsOf(await backstage(driver), ['articles']);
    const kept = articles.map(({ host }) => host).sort();
    expect(kept).toEqual(hosts().sort());
  });
});

describe.each(browserNames)('%s: a file of the reader’s own', (name) => {
  const now = launched(name);
  const folder = mkdtempSync(join(tmpdir(), 'kantlijn-file-'));
  const path = join(folder, 'article.html');

  beforeAll(() => {
    writeFileSync(path, `<title>Mine</title><article><h1>Mine</h1><p>See ${snail}.</p></article>`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('can be marked', async () => {
    const { driver } = now;
    const page = await driver.open(pathToFileURL(path).href);
    await page.select(snail);
    await driver.pressShortcut(page);
    await page.paints(marks);
    const popup = await driver.popup(page);
    await popup.role('list', 'Highlights on this page').containing(snail.slice(0, 20)).state();
    // Files have no site that could be granted.
    expect(await popup.role('switch').count()).toBe(0);
    await driver.closePopup(popup);
    const { articles } = await rowsOf(await backstage(driver), ['articles']);
    expect(articles).toMatchObject([{ address: pathToFileURL(path).href, host: '' }]);
  });
});
