import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { launched } from '../support/journey/launched';
import { lighthouses, redPixel, TITLE } from '../support/journey/lighthouses';
import { saveOpenPage } from '../support/journey/saveOpenPage';

/** Seven of these fit into the 50 MB that the pictures of one article may take. */
const SIZE = 7_000_000;
const COUNT = 9;
const FIT = 7;

describe.each(browserNames)('%s: an article with more pictures than may be kept', (name) => {
  const now = launched(name);
  let reader: PageView;

  beforeAll(async () => {
    const { driver, server } = now;
    await driver.grant('127.0.0.1');
    const bytes = Buffer.concat([redPixel, Buffer.alloc(SIZE - redPixel.length)]);
    const sources = Array.from({ length: COUNT }, (_, at) =>
      server.page(`large-${at}.png`, bytes, { 'content-type': 'image/png' }),
    );
    const [first = '', ...more] = sources;
    const others = more
      .map((source) => `<p><img src="${source}" alt="Large" width="300" height="200"></p>`)
      .join('');
    const html = lighthouses(first, (text) =>
      text.replace('<h2>The empty nights', `${others}<h2>The empty nights`),
    );
    const page = await driver.open(server.page('pictures', html));
    const article = await saveOpenPage(driver, page);
    await page.close();
    reader = await driver.extensionPage(`reader.html?article=${article}`);
    await reader.role('heading', TITLE).state();
  });

  test('keeps as many as there is room for, tells how far it is, and what was left out', async () => {
    await reader.evaluate(() => {
      const told = new Set<string>();
      Object.assign(globalThis, { told });
      new MutationObserver(() => {
        const bar = document.querySelector('progress');
        if (bar) told.add(bar.getAttribute('aria-label') ?? '');
      }).observe(document.body, { childList: true, subtree: true, attributes: true });
    });
    await now.driver.preapprove('127.0.0.1');
    await reader.role('button', 'Keep images').click();
    const said = '2 images were not kept. The images of one article may take 50 MB.';
    await reader.role('status').containing(said).state(30_000);
    const told = await reader.evaluate(() => [
      ...(globalThis as unknown as { told: Set<string> }).told,
    ]);
    expect(told.at(-1)).toBe(`Keeping images - ${FIT} of ${COUNT}`);
    await reader.until(
      'those that are kept, and no others',
      (count) => document.querySelectorAll('.article img[src^="blob:"]').length === count,
      FIT,
    );
    // For these one may still go to their site.
    await reader.role('button', 'Load images of this article').state();
  });
});
