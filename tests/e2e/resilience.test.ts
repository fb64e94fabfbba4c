import { beforeEach, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import type { View } from '../support/driver/View';
import { highlightInPopup, marksInPopup } from '../support/journey/highlightInPopup';
import { launched } from '../support/journey/launched';
import { attention, snail } from '../support/journey/marginalia';

const plain = { colour: 'yellow', tags: [], note: '' } as const;

describe.each(browserNames)('%s: nothing is lost', (name) => {
  const now = launched(name);
  let page: PageView;

  // Each test has an address, and so an article, of its own.
  beforeEach(async ({ task }) => {
    page = await now.driver.open(`${now.server.fixture('marginalia')}?test=${task.id}`);
    await page.select(snail);
  });

  test('what was being typed is there again when the popup was closed in the middle of it', async () => {
    const { driver } = now;
    const popup = await driver.popup(page);
    await popup.role('radiogroup', 'Colour').role('radio', 'Blue').click();
    await popup.role('combobox', 'Tags').type('whole');
    await popup.press('Enter');
    await popup.role('combobox', 'Tags').type('hal');
    await popup.role('textbox', 'Note').type('A snail, and hal');
    await driver.closePopup(popup);
    const again = await driver.popup(page);
    await again.role('textbox', 'Note').waitFor(({ value }) => value === 'A snail, and hal');
    await again.role('combobox', 'Tags').waitFor(({ value }) => value === 'hal');
    await again.role('radio', 'Blue').waitFor(({ checked }) => checked === true);
    expect(await again.text()).toContain('whole');
    await again.role('textbox', 'Note').type('f a thought');
    await again.role('button', 'Highlight').click();
    await marksInPopup(again, [snail]);
    expect(await again.text()).toContain('A snail, and half a thought');
    await driver.closePopup(again);
    const third = await driver.popup(page);
    await third.role('textbox', 'Note').waitFor(({ value }) => value === '');
    await driver.closePopup(third);
  });

  test('the background may die between any two acts', async () => {
    const { driver } = now;
    // An act is over when it is told: the list knows of it before.
    const told = (view: View, text: string) => view.role('status').containing(text).state();
    const popup = await driver.popup(page);
    await driver.killBackground();
    await highlightInPopup(popup, snail, { ...plain, tags: ['kept'] });
    await told(popup, 'Highlighted');
    await driver.killBackground();
    await driver.closePopup(popup);
    await page.select(attention);
    await driver.killBackground();
    const second = await driver.popup(page);
    await highlightInPopup(second, attention, { ...plain, tags: [], note: 'after death' });
    await told(second, 'Highlighted');
    await driver.killBackground();
    const card = second
      .role('list', 'Highlights on this page')
      .role('listitem')
      .containing('a small drawing');
    await card.role('button', 'Remove').click();
    await card.gone();
    await told(second, 'Passage removed');
    await driver.killBackground();
    await second.role('button', 'Undo').click();
    await marksInPopup(second, [snail, attention]);
    await driver.closePopup(second);
    await page.paints([
      { colour: 'yellow', text: attention },
      { colour: 'yellow', text: snail },
    ]);
  });

  test('a note half changed in the popup is there again', async () => {
    const { driver } = now;
    const popup = await driver.popup(page);
    await highlightInPopup(popup, snail, { ...plain, tags: [], note: 'before' });
    const card = popup.role('list', 'Highlights on this page').role('listitem');
    await card.role('button', 'Edit').click();
    await card.role('textbox', 'Note').fill('half chan');
    await driver.closePopup(popup);
    const again = await driver.popup(page);
    const same = again.role('list', 'Highlights on this page').role('listitem');
    await same.state();
    if ((await same.role('textbox', 'Note').count()) === 0) {
      await same.role('button', 'Edit').click();
    }
    await same.role('textbox', 'Note').waitFor(({ value }) => value === 'half chan');
    await same.role('button', 'Save changes').click();
    await same.waitFor(({ text }) => text.includes('half chan'));
    await driver.closePopup(again);
  });

  test('a passage that is no longer on the page is listed, not guessed', async () => {
    const { driver, server } = now;
    const path = `changing-${name}`;
    const html = (text: string) =>
      `<title>Changing</title><article><h1>Changing</h1><p>First of all.</p><p>${text}</p></article>`;
    const url = server.page(path, html('This sentence will be gone tomorrow, alas.'));
    const changing = await driver.open(url);
    await changing.select('will be gone tomorrow');
    const popup = await driver.popup(changing);
    await highlightInPopup(popup, 'will be gone tomorrow', { ...plain, tags: [] });
    await driver.closePopup(popup);
    server.page(path, html('Nothing here reminds of what once stood in its place.'));
    await changing.reload();
    const again = await driver.popup(changing);
    await marksInPopup(again, ['will be gone tomorrow']);
    expect(await changing.painted()).toEqual([]);
    await driver.closePopup(again);
  });

  test('where extensions may not run, the popup says so', async () => {
    const { driver } = now;
    const ours = await driver.extensionPage('manifest.json');
    const popup = await driver.popup(ours);
    await popup.saysSomething();
    expect(await popup.role('button', 'Highlight').count()).toBe(0);
    await popup.role('button', 'Open reading list').state();
    await driver.closePopup(popup);
  });
});
