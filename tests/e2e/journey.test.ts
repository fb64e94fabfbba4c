import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import type { View } from '../support/driver/View';
import { waitUntil } from '../support/driver/waitUntil';
import { highlightInPopup, marksInPopup } from '../support/journey/highlightInPopup';
import { isInView } from '../support/journey/isInView';
import { launched } from '../support/journey/launched';
import { attention, snail, TITLE } from '../support/journey/marginalia';
import { openReadingList } from '../support/journey/openReadingList';

const quarrel = 'Agreement leaves a faint mark; a quarrel leaves a sentence.';
const habit = 'Mark less than you want to. When everything is underlined, nothing is.';
const page3 =
  'a mathematician claimed to have a marvellous proof that the margin was too narrow to hold';

/** As painted after the whole way in. */
const marks = [
  { colour: 'yellow', text: attention },
  { colour: 'green', text: quarrel },
  { colour: 'purple', text: habit },
  { colour: 'purple', text: page3 },
] as const;

// One reader's way, in order: each test goes on where the one before it stopped.
describe.each(browserNames)('%s: the whole journey', (name) => {
  const now = launched(name);
  let page: PageView;
  let panel: View;

  test('the popup shows the article', async () => {
    const { driver, server } = now;
    page = await driver.open(server.fixture('marginalia'));
    const popup = await driver.popup(page);
    await popup.role('heading', TITLE).state();
    const text = await popup.text();
    expect(text).toContain('Hanneke Verwey');
    expect(text).toContain('The Slow Reader');
    expect(text).toMatch(/[345] min/);
    await popup.role('button', 'Save article').state();
    await driver.closePopup(popup);
  });

  test('three passages are highlighted with pens, tags and notes', async () => {
    const { driver } = now;
    const annotations = [
      { quote: attention, colour: 'yellow', tags: ['margins/why'], note: '' },
      { quote: quarrel, colour: 'green', tags: ['margins/how', 'quotes'], note: 'Look for *No!*' },
      { quote: habit, colour: 'purple', tags: [], note: 'One word | more: [1]' },
    ] as const;
    for (const { quote, ...annotation } of annotations) {
      await page.dragOver(quote);
      const popup = await driver.popup(page);
      await highlightInPopup(popup, quote, { ...annotation, tags: [...annotation.tags] });
      await driver.closePopup(popup);
    }
    await page.paints(marks.slice(0, 3));
  });

  test('one more is highlighted by the shortcut, with the pen used last', async () => {
    await page.select(page3);
    await now.driver.pressShortcut(page);
    await page.paints(marks);
  });

  test('once the site is granted, a reload paints all of them in their places', async () => {
    const { driver } = now;
    await driver.preapprove('127.0.0.1');
    const popup = await driver.popup(page);
    const shown = popup.role('switch', 'Show highlights on 127.0.0.1');
    expect((await shown.state()).checked).toBe(false);
    await shown.click();
    await shown.waitFor(({ checked }) => checked === true);
    await driver.closePopup(popup);
    await page.reload();
    await page.paints(marks);
  });

  test('the side panel shows the article with its passages', async () => {
    const popup = await now.driver.popup(page);
    await marksInPopup(
      popup,
      marks.map(({ text }) => text),
    );
    panel = await openReadingList(now.driver, popup);
    const item = panel.role('list', 'Reading list').role('listitem').containing(TITLE);
    await item.waitFor(({ text }) => text.includes('4 passages'));
    expect((await item.state()).text).toContain('The Slow Reader');
  });

  test('the list is narrowed by a tag and by words', async () => {
    const { driver, server } = now;
    const other = await driver.open(
      server.page('other', '<title>Another page</title><h1>Another page</h1><p>With few words.'),
    );
    const popup = await driver.popup(other);
    await popup.role('button', 'Save article').click();
    await popup.role('button', 'Save article').gone();
    await driver.closePopup(popup);
    await other.close();
    const items = panel.role('list', 'Reading list').role('listitem');
    await items.toCount(2);
    await panel.role('combobox', 'Tag').choose('margins/how');
    await items.toCount(1);
    expect((await items.state()).text).toContain(TITLE);
    await panel.role('combobox', 'Tag').choose('All tags');
    await items.toCount(2);
    await panel.role('searchbox', 'Search').fill('mathematician');
    await items.toCount(1);
    await panel.role('searchbox', 'Search').fill('');
    await items.toCount(2);
  });

  test('a note is edited in the panel and the pen is changed', async () => {
    await panel.role('button', TITLE).click();
    const card = panel.role('list', 'Highlights').role('listitem').containing('Agreement leaves');
    await card.role('button', 'Edit').click();
    await panel.role('textbox', 'Note').fill('A quarrel is worth **more**.');
    await panel.role('radiogroup', 'Colour').role('radio', 'Blue').click();
    await panel.role('button', 'Save changes').click();
    await card.waitFor(({ text }) => text.includes('A quarrel is worth'));
    await page.bringToFront();
    await page.paints(
      marks.map((mark) => (mark.text === quarrel ? { ...mark, colour: 'blue' } : mark)),
    );
  });

  test('a passage is removed and comes back by undo', async () => {
    const list = panel.role('list', 'Highlights');
    const card = list.role('listitem').containing('a mathematician claimed');
    await card.role('button', 'Remove').click();
    await card.gone();
    await waitUntil('the page to lose it', async () => (await page.painted()).length === 3);
    await panel.role('button', 'Undo').click();
    await card.state();
    await waitUntil('the page to have it again', async () => (await page.painted()).length === 4);
  });

  test('the export is as the conventions say', async () => {
    await panel.role('button', 'Copy as Markdown').click();
    const markdown = await waitUntil('the clipboard', async () => {
      const text = await now.driver.clipboard();
      return text.startsWith('---') ? text : null;
    });
    const expected = readFileSync(
      resolve(import.meta.dirname, '../fixtures/pages/marginalia.expected.md'),
      'utf8',
    );
    expect(withoutChance(markdown)).toBe(expected);
  });

  test('a jump from the panel leads to the passage on the page', async () => {
    await page.bringToFront();
    await page.evaluate(() => scrollTo(0, 0));
    expect(await page.evaluate(isInView, habit)).toBe(false);
    const card = panel.role('list', 'Highlights').role('listitem').containing('Mark less');
    await card.role('button', 'Jump to passage').click();
    await page.until('the passage to be in view', isInView, habit);
  });

  test('an article is deleted and comes back by undo, with its passages', async () => {
    await panel.role('button', 'Delete').click();
    const items = panel.role('list', 'Reading list').role('listitem');
    await items.toCount(1);
    await page.paints([]);
    await panel.role('button', 'Undo').click();
    await items.toCount(2);
    await waitUntil('the page to have them again', async () => (await page.painted()).length === 4);
  });

  test('the context menu highlights, too', async () => {
    await page.bringToFront();
    await page.select(snail);
    await now.driver.chooseHighlightInMenu(page, snail);
    await waitUntil('five marks', async () => {
      const texts = (await page.painted()).map(({ text }) => text);
      return texts.length === 5 && texts.includes(snail);
    });
  });
});

/** Ids, the day and the port differ from run to run. */
function withoutChance(markdown: string): string {
  return markdown
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/127\.0\.0\.1:\d+/g, 'HOST')
    .replace(/^created: .*/m, 'created: DAY');
}
