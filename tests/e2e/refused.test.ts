import { describe, expect, test } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { browserNames } from '../support/driver/Driver';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage } from '../support/journey/backstage';
import { launched } from '../support/journey/launched';

declare const chrome: typeof extensionApi;

const pdf = `%PDF-1.1
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 144]>>endobj
trailer<</Root 1 0 R>>
%%EOF`;
const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">Drawn words</text></svg>';

describe.each(browserNames)('%s: where nothing can be marked', (name) => {
  const now = launched(name);

  /** What the toolbar button says of the tab in front, once that is more than its name. */
  async function warning(): Promise<string> {
    const inside = await backstage(now.driver);
    const title = await waitUntil('a warning', () =>
      inside.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        const titles = await Promise.all(
          tabs.map(({ id }) => chrome.action.getTitle({ tabId: id as number })),
        );
        return titles.find((one) => one !== 'Kantlijn') ?? null;
      }),
    );
    await inside.close();
    return title;
  }

  const made = (path: string, text: string, type: string) =>
    now.server.page(path, text, { 'content-type': type });
  const cases = [
    {
      what: 'a PDF',
      url: () => made('paper.pdf', pdf, 'application/pdf'),
      popup: 'This is a PDF',
      says: /stands on a web page/,
    },
    {
      what: 'a page without an address on the web',
      url: () => 'data:text/html,<title>Made up</title><p>Words of no site.</p>',
      popup: 'This page belongs to the browser',
      says: /without an address on the web/,
    },
    {
      what: 'a drawing in which nothing is selected',
      url: () => made('drawing.svg', drawing, 'image/svg+xml'),
      popup: null,
      says: /Select a passage first/,
    },
  ];

  test.each(cases)('popup and shortcut say of $what why not, and what to do', async (one) => {
    const { driver } = now;
    const page = await driver.open(one.url());
    if (one.popup) {
      const popup = await driver.popup(page);
      await popup.role('heading', one.popup).state();
      expect(await popup.text()).toMatch(one.says);
      await driver.closePopup(popup);
    }
    await page.evaluate(selectAll);
    await driver.pressShortcut(page);
    expect(await warning()).toMatch(one.says);
    await page.close();
  });
});

/** Nothing where a document has no body, as in a drawing. */
function selectAll(): void {
  if (document.body) getSelection()?.selectAllChildren(document.body);
}
