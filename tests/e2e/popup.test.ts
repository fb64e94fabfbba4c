import { afterEach, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { backstage } from '../support/journey/backstage';
import { highlightInPopup, marksInPopup } from '../support/journey/highlightInPopup';
import { rowsOf } from '../support/journey/inside';
import { isInView } from '../support/journey/isInView';
import { launched } from '../support/journey/launched';
import { attention, snail } from '../support/journey/marginalia';

const plain = { colour: 'yellow', tags: [], note: '' } as const;

describe.each(browserNames)('%s: the popup', (name) => {
  const now = launched(name);
  let page: PageView;
  afterEach(() => page.close());

  /** Each test has an address, and so an article, of its own. */
  async function openArticle(test: string): Promise<void> {
    page = await now.driver.open(`${now.server.fixture('marginalia')}?popup=${test}`);
  }

  test('Control and Enter highlight with the tag half typed; the form is empty then, the focus in the list', async () => {
    const { driver } = now;
    await openArticle('keys');
    await page.select(snail);
    const popup = await driver.popup(page);
    await popup.role('combobox', 'Tags').type('animals');
    await popup.press('Control+Enter');
    await marksInPopup(popup, [snail]);
    const card = popup.role('list', 'Highlights on this page').role('listitem');
    expect((await card.state()).text).toContain('#animals');
    // The list knows of it before the form is told.
    await popup.role('combobox', 'Tags').gone();
    await card.role('button', 'Jump to passage').waitFor(({ focused }) => focused);
    await popup.role('button', 'Save article').gone();
    await driver.closePopup(popup);
    await page.paints([{ colour: 'yellow', text: snail }]);
  });

  test('what was selected on a page that the tab has left since is not put on the next one', async () => {
    const { driver } = now;
    await openArticle('left');
    await page.select(snail);
    const popup = await driver.popup(page);
    await popup.role('region', 'Selected passage').containing(snail).state();
    await page.evaluate(() => history.pushState(null, '', '?popup=next'));
    await popup.role('textbox', 'Note').type('kept all the same');
    await popup.role('button', 'Highlight').click();
    await popup.role('status').containing('another page').state();
    const inside = await backstage(driver);
    const { articles } = await rowsOf(inside, ['articles']);
    await inside.close();
    const at = (articles as { address: string }[]).map(({ address }) => address);
    expect(at.filter((address) => /left|next/.test(address))).toEqual([]);
    await page.evaluate(() => history.back());
    await page.select(snail);
    const again = await driver.popup(page);
    await again.role('textbox', 'Note').waitFor(({ value }) => value === 'kept all the same');
    await highlightInPopup(again, snail, { ...plain, tags: [] });
    await driver.closePopup(again);
  });

  test('a passage is jumped to, removed and brought back', async () => {
    const { driver } = now;
    await openArticle('acts');
    await page.select(snail);
    const popup = await driver.popup(page);
    await highlightInPopup(popup, snail, { ...plain, tags: [] });
    await driver.closePopup(popup);
    // From the top, with other fonts than these, the passage might be in view already.
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    expect(await page.evaluate(isInView, snail)).toBe(false);
    const again = await driver.popup(page);
    const card = again.role('list', 'Highlights on this page').role('listitem');
    await card.role('button', 'Remove').click();
    await card.gone();
    await page.paints([]);
    await again.role('button', 'Undo').click();
    await card.role('button', 'Jump to passage').click();
    await again.closed();
    await page.until('the passage to be in view', isInView, snail);
    await page.paints([{ colour: 'yellow', text: snail }]);
  });

  test('the tags of the article are changed, and a half-typed one outlives the popup', async () => {
    const { driver } = now;
    await openArticle('tags');
    const popup = await driver.popup(page);
    await popup.role('button', 'Save article').click();
    await popup.role('button', 'Add tags').click();
    await popup.role('combobox', 'Tags of the article').type('margins');
    await popup.press('Enter');
    await popup.role('button', 'Remove tag margins').state();
    await popup.role('combobox', 'Tags of the article').type('half');
    await driver.closePopup(popup);
    const again = await driver.popup(page);
    await again.role('combobox', 'Tags of the article').waitFor(({ value }) => value === 'half');
    await again.role('button', 'Done').click();
    await again.role('button', 'Edit tags').state();
    await again.until('both tags', () =>
      /#margins\s*#half/.test(document.querySelector('header')?.textContent ?? ''),
    );
    await driver.closePopup(again);
  });

  test('a page that is no article can be saved and marked, and the popup says what is missing', async () => {
    const { driver, server } = now;
    page = await driver.open(
      server.page('no-article', '<title>A form</title><h1>A form</h1><p>Fill in your name.</p>'),
    );
    await page.select('Fill in your name.');
    const popup = await driver.popup(page);
    await popup.role('heading', 'A form').state();
    expect(await popup.text()).toContain('No article was found here');
    await highlightInPopup(popup, 'Fill in your name.', { ...plain, tags: [] });
    await driver.closePopup(popup);
    await page.paints([{ colour: 'yellow', text: 'Fill in your name.' }]);
  });

  test('what a person has typed stays when nothing is selected any more', async () => {
    const { driver } = now;
    await openArticle('unselected');
    await page.select(attention);
    const popup = await driver.popup(page);
    await popup.role('textbox', 'Note').type('Not yet done');
    await driver.closePopup(popup);
    await page.evaluate(() => getSelection()?.removeAllRanges());
    const again = await driver.popup(page);
    await again.role('textbox', 'Note').waitFor(({ value }) => value === 'Not yet done');
    expect((await again.role('button', 'Highlight').state()).disabled).toBe(true);
    await driver.closePopup(again);
  });

  test('the switch follows what is granted and taken back elsewhere', async () => {
    const { driver } = now;
    await openArticle('access');
    const popup = await driver.popup(page);
    const shown = popup.role('switch', 'Show highlights on 127.0.0.1');
    await shown.waitFor(({ checked, disabled }) => checked === false && !disabled);
    await driver.closePopup(popup);
    await driver.grant('127.0.0.1');
    const again = await driver.popup(page);
    const same = again.role('switch', 'Show highlights on 127.0.0.1');
    await same.waitFor(({ checked }) => checked === true);
    await same.click();
    await same.waitFor(({ checked }) => checked === false);
    await driver.closePopup(again);
  });
});
