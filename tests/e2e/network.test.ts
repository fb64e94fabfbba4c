import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames, type Driver } from '../support/driver/Driver';
import { launch } from '../support/driver/launch';
import { waitUntil } from '../support/driver/waitUntil';
import { highlightInPopup } from '../support/journey/highlightInPopup';
import { snail, TITLE } from '../support/journey/marginalia';
import { openReadingList } from '../support/journey/openReadingList';
import { type LoggingProxy, startProxy } from '../support/proxy';
import { type PageServer, servePages } from '../support/server';

/** Whom the browsers ask for on their own account, with or without an extension. */
const vendors =
  /^(?:\w+ )(?:https?:\/\/)?(?:[\w.-]+\.)?(?:google|googleapis|gstatic|gvt1|mozilla|firefox|mozgcp)\.(?:com|org|net)\b/;

describe.each(browserNames)('%s: the network', (name) => {
  let proxy: LoggingProxy;
  let server: PageServer;
  let driver: Driver;

  beforeAll(async () => {
    [proxy, server] = await Promise.all([startProxy(), servePages()]);
    driver = await launch(name, { language: 'en', proxy: proxy.port });
  });
  afterAll(async () => {
    await driver.close();
    await Promise.all([proxy.close(), server.close()]);
  });

  const askedFor = (host: string) => proxy.asked.filter((line) => line.includes(host));

  test('is asked for nothing but what the reader opened, in the whole journey', async () => {
    const url = server.page(
      'pictures',
      `<title>Pictures</title><meta property="og:image" content="https://pixel.invalid/list.png"><article><h1>Pictures</h1>
      ${'<p>A long enough paragraph, with commas, to be an article of its own. </p>'.repeat(20)}
      <img src="https://pixel.invalid/a.png" width="300" height="300" alt="far away"></article>`,
    );
    const page = await driver.open(server.fixture('marginalia'));
    await page.select(snail);
    const popup = await driver.popup(page);
    await highlightInPopup(popup, snail, { colour: 'green', tags: ['animals'], note: 'Oh' });
    await driver.closePopup(popup);
    await driver.grant('127.0.0.1');
    await page.reload();
    await page.paints([{ colour: 'green', text: snail }]);
    const pictures = await driver.open(url);
    const second = await driver.popup(pictures);
    await second.role('button', 'Save article').click();
    await second.role('button', 'Save article').gone();
    const before = askedFor('pixel.invalid').length;
    const panel = await openReadingList(driver, second);
    await panel.role('list', 'Reading list').role('button', 'Pictures').click();
    await panel.role('button', 'Read').click();
    const reader = await driver.tab(`${driver.origin}/reader.html`);
    await reader.role('heading', 'Pictures').state();
    await reader.close();
    await panel.role('button', 'Back to the list').click();
    await panel.role('list', 'Reading list').role('button', TITLE).click();
    await panel.role('button', 'Copy as Markdown').click();
    await waitUntil('the clipboard', async () => (await driver.clipboard()).startsWith('---'));

    const opened = [...Array(2).fill(server.fixture('marginalia')), url];
    const ours = proxy.asked.filter((line) => !vendors.test(line));
    const pages = ours.filter(
      (line) => line.startsWith('GET http://127.0.0.1') && !line.endsWith('/favicon.ico'),
    );
    expect(pages).toEqual(opened.map((one) => `GET ${one}`));
    // The page itself asked for its picture; nobody else has.
    expect(askedFor('pixel.invalid')).toHaveLength(before);
    const others = ours.filter(
      (line) => !line.startsWith('GET http://127.0.0.1') && !line.includes('pixel.invalid'),
    );
    expect(others).toEqual([]);
  });

  test('is asked for the picture that a page named for itself once the reader wants pictures in the list', async () => {
    const before = askedFor('pixel.invalid').length;
    const options = await driver.extensionPage('options.html');
    await options.role('switch', 'Show pictures in the list').click();
    await options.close();
    const list = await driver.extensionPage('sidepanel.html');
    await list.role('list', 'Reading list').role('button', 'Pictures').state();
    await waitUntil(
      'the picture to be asked for',
      async () => askedFor('pixel.invalid').length > before,
    );
    await list.until('a broken picture to be gone', () => !document.querySelector('li img'));
  });
});
