import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { browserNames } from '../support/driver/Driver';
import type { Located } from '../support/driver/Located';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage } from '../support/journey/backstage';
import { chooseFromMore } from '../support/journey/chooseFromMore';
import { type Contents, fillLibrary } from '../support/journey/fillLibrary';
import { launched } from '../support/journey/launched';
import { redPixel } from '../support/journey/lighthouses';
import { articleId } from '../support/journey/madeUpLibrary';
import { commonplace, smallLibrary, snail } from '../support/journey/smallLibrary';

/** The browser's API, in functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

const cafe = 'Een café aan de gracht';
const thai = 'การอ่านช้าไม่ใช่ความหรูหรา';

/** The small library and two more: one in Thai, one with accents whose text has the word of another's title. */
function shelves(picture: string): Contents {
  const { articles, highlights, snapshots = [] } = smallLibrary();
  const [first] = articles;
  const [lost] = highlights;
  if (!first || !lost) throw new Error('The small library is empty');
  const plain = { ...first, state: 'inbox', progress: 0, tags: [], byline: null } as const;
  return {
    articles: [
      ...articles,
      { ...plain, id: articleId(7), title: cafe, language: 'nl', picture, host: 'cafe.example' },
      {
        ...plain,
        id: articleId(8),
        title: thai,
        language: 'th',
        updatedAt: Date.UTC(2026, 10, 25),
      },
    ],
    highlights,
    snapshots: [
      ...snapshots,
      {
        articleId: articleId(7),
        html: '<p>Wie schrijft er een commonplace book?</p>',
        text: 'Wie schrijft er een commonplace book, en kruipt als een slak?',
        hash: '7'.repeat(64),
        extractedAt: first.createdAt,
      },
    ],
    sightings: [{ highlightId: lost.id, status: 'orphan', score: 0, at: 1, foundAt: null }],
  };
}

describe.each(browserNames)('%s: finding in the reading list', (name) => {
  const now = launched(name);
  let page: PageView;
  let rows: Located;
  let picture: string;

  beforeAll(async () => {
    picture = now.server.page('own.png', redPixel, { 'content-type': 'image/png' });
    await fillLibrary(now.driver, shelves(picture));
    page = await now.driver.extensionPage('sidepanel.html');
    rows = page.role('list', 'Reading list').role('listitem');
  });

  beforeEach(async () => {
    await page.evaluate(() => location.assign('#/'));
    await page.reload();
    await rows.toCount(8);
  });

  const search = (text: string) => page.role('searchbox', 'Search').fill(text);
  const titles = () => rows.role('button').names();

  test('a row names the author and the pens, and shows no picture', async () => {
    const row = rows.containing(commonplace);
    expect((await row.state()).text).toContain('Hanneke Verwey');
    await row.role('img', 'Yellow, Green, Purple').state();
    expect(now.server.asked(picture)).toBe(0);
  });

  test.each([
    ['Inbox', 6],
    ['Reading', 1],
    ['Archived', 1],
    ['All', 8],
  ])('the state %s has its articles: %i', async (state, count) => {
    await page.role('radiogroup', 'State').role('radio', state).click();
    await rows.toCount(count);
  });

  test.each([
    ['Last changed first', thai],
    ['Longest first', 'A letter that says nothing'],
  ])('the order %s', async (order, first) => {
    await page.role('combobox', 'Order').choose(order);
    await waitUntil(order, async () => (await titles())[0]?.startsWith(first));
  });

  test('a site, a lost passage and the days of saving narrow the list', async () => {
    await page.role('button', 'More filters').click();
    await page.role('combobox', 'Site').choose('slow.example');
    await rows.toCount(2);
    await page.role('checkbox', /^With a lost passage/).click();
    await rows.toCount(1);
    await rows.containing(commonplace).state();
    const chips = page.role('list', 'Filters').role('listitem');
    await chips.containing('With a lost passage').state();
    await page.role('button', 'Clear filters').click();
    await rows.toCount(8);
    // Dates are typed in the order of the browser's language: the value is set as a date picker sets it.
    const chooseDay = (label: string, day: string) =>
      page.evaluate(
        (called, value) => {
          const field = [...document.querySelectorAll('label')].find(
            ({ textContent }) => textContent === called,
          )?.control as HTMLInputElement;
          field.value = value;
          field.dispatchEvent(new Event('change', { bubbles: true }));
        },
        label,
        day,
      );
    await chooseDay('Saved from', '2024-03-02');
    await rows.toCount(3);
    await chooseDay('Saved before', '2024-03-04');
    await rows.toCount(2);
    expect(await chips.all()).toHaveLength(2);
    await page.role('button', 'Clear filters').click();
    await rows.toCount(8);
  });

  test.each([
    ['after:2024-03-02', 3],
    ['before:2024-03', 4],
    ['after:2024-03-02 before:2024-03-04', 2],
    ['cafe', 1],
    ['CAFÉ gracht', 1],
    ['书页', 1],
    ['อ่านช้า', 1],
    ['margins', 1],
    ['slow.example OR is:favourite', 1],
    ['-is:archived -lang:en', 5],
    ['is:orphaned', 1],
    ['has:note -tag:quotes', 1],
  ])('the query %s leaves %i', async (query, count) => {
    await search(query);
    await page.role('status').containing('found').state();
    await rows.toCount(count);
  });

  test('a title counts more than a text: the best match comes first', async () => {
    await search('commonplace book');
    await rows.toCount(2);
    expect((await titles())[0]).toBe(commonplace);
    await page
      .role('combobox', 'Order')
      .waitFor(({ options }) => options.includes('Best match first'));
  });

  test('a completion is taken by the mouse, too', async () => {
    await search('is:arch');
    await page.role('listbox', 'Suggestions').role('option').click();
    await page.role('searchbox', 'Search').waitFor(({ value }) => value === 'is:archived ');
    await rows.toCount(1);
    await rows.containing(snail).state();
  });

  test('a tag is completed by the mouse, in the dialog that has the focus in its field', async () => {
    await rows.containing(snail).role('button').focus();
    await page.press('t');
    const dialog = page.role('dialog', 'Add tags to 1 article');
    await dialog.role('combobox', 'Tags').waitFor(({ focused }) => focused);
    await page.type('quo');
    await dialog.role('listbox', 'Tags').role('option', 'quotes').click();
    await dialog.role('button', 'Remove tag quotes').state();
    await dialog.role('button', 'Add tags').click();
    await rows.containing(snail).containing('#quotes').state();
    await dialog.gone();
    await page.press('Control+z');
    await rows.containing(snail).containing('#quotes').gone();
  });

  test('an article that goes from its filter leaves the focus in the list', async () => {
    await page.role('radiogroup', 'State').role('radio', 'Inbox').click();
    await rows.toCount(6);
    await rows.containing(cafe).role('button').focus();
    await page.press('e');
    await rows.toCount(5);
    await page.until('the focus to be in a row', () => document.activeElement?.closest('li'));
    await page.press('Control+z');
    await rows.toCount(6);
    await page.until('the focus to be in a row', () => document.activeElement?.closest('li'));
  });

  test('a filter that is taken away leaves the focus in the search box', async () => {
    await page.role('radiogroup', 'State').role('radio', 'Inbox').click();
    await page.role('button', 'Remove filter: Inbox').click();
    await page.role('searchbox', 'Search').waitFor(({ focused }) => focused);
  });

  test('a saved search that is removed comes back by undo', async () => {
    await search('tag:animals');
    await rows.toCount(1);
    await page.role('button', 'Save search').click();
    await page.role('textbox', 'Name').fill('Beasts');
    await page.press('Enter');
    const saved = page.role('list', 'Saved searches');
    await saved.role('button', 'Beasts').state();
    await saved.role('button', 'Remove saved search “Beasts”').click();
    await saved.gone();
    await page.role('button', 'Undo').click();
    await saved.role('button', 'Beasts').state();
  });

  test('the pictures that pages named are shown once they are asked for', async () => {
    const options = await now.driver.extensionPage('options.html');
    const pictures = options.role('switch', 'Show pictures in the list');
    await pictures.click();
    await pictures.waitFor(({ checked }) => checked === true);
    await options.close();
    await rows.toCount(8);
    await page.until('the picture', () => {
      const shown = document.querySelector<HTMLImageElement>('.article-row__picture');
      return shown?.complete && shown.naturalWidth > 0;
    });
    expect(now.server.asked(picture)).toBe(1);
  });

  test('the list opens as a page in a tab, at the same place', async () => {
    await search('tag:quotes');
    await rows.toCount(2);
    await chooseFromMore(page, 'Open in a tab');
    const address = await page.address();
    const inside = await backstage(now.driver);
    await waitUntil('a second tab', async () => {
      const tabs = await inside.evaluate(() => chrome.tabs.query({}));
      return tabs.filter(({ url }) => url === address).length === 2;
    });
    await inside.close();
  });
});
