import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import type { View } from '../support/driver/View';
import { accessibilityProblems } from '../support/journey/accessibilityProblems';
import { contrastProblems } from '../support/journey/contrastProblems';
import { launched } from '../support/journey/launched';
import { article, atEnd, home, proof, TITLE } from '../support/journey/marginalia';
import { openReadingList } from '../support/journey/openReadingList';
import { saveOpenPage } from '../support/journey/saveOpenPage';

const proved = 'a mathematician claimed to have a marvellous proof which the';
const moved = `${proved} narrow page could never hold`;
/** The passage is gone from its place; something like it stands in two others. */
const lost = atEnd(
  article.replace(home, ''),
  `<p>And in a letter to nobody in particular I read that ${moved}, or so they say.</p>
   <p>Others tell it of a tavern: there ${proved} short bill would never show, and he paid.</p>`,
);

describe.each(browserNames)('%s: a passage that its page has lost', (name) => {
  const now = launched(name);
  let page: PageView;
  let url: string;

  beforeAll(async () => {
    const { driver, server } = now;
    await driver.grant('127.0.0.1');
    url = server.page('repair', article);
    page = await driver.open(url);
    await page.select(proof);
    await driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: proof }]);
    server.page('repair', lost);
    await page.goto(url);
  });

  const cards = (view: View, list: string) => view.role('list', list).role('listitem').nth(0);

  test('is listed in the popup, with where it stood and when it was last seen', async () => {
    const popup = await now.driver.popup(page);
    const card = cards(popup, 'Highlights on this page');
    await card.waitFor(({ text }) => text.includes('Not found on the page'), 'is an orphan');
    const { text } = await card.state();
    expect(text).toContain('is an apology:');
    expect(text).toMatch(/Last found on its page on|Not seen on its page since/);
    expect(await page.painted()).toEqual([]);
    await now.driver.closePopup(popup);
  });

  test('is found again in the popup: seen beside what was marked, taken, and given back by undo', async () => {
    const popup = await now.driver.popup(page);
    await cards(popup, 'Highlights on this page').role('button', 'Find again').click();
    const results = popup.role('region', 'Find again');
    await results.waitFor(({ text }) => text.includes('On the page now'), 'shows a candidate');
    expect((await results.state()).text).toContain('narrow page could never');
    await results.role('button', 'Use this passage').nth(0).click();
    await page.until('it to be painted', () => CSS.highlights.size > 0);
    await popup.role('button', 'Undo').click();
    await page.paints([]);
    await now.driver.closePopup(popup);
  });

  test('is found in a page that is opened for it, from the side panel', async () => {
    const { driver, server } = now;
    const popup = await driver.popup(page);
    const panel = await openReadingList(driver, popup);
    await panel.role('list', 'Reading list').role('button', TITLE).click();
    const elsewhere = await driver.open(server.page('elsewhere', '<title>Elsewhere</title>'));
    await page.close();
    await cards(panel, 'Highlights').role('button', 'Find again').click();
    await panel
      .role('region', 'Find again')
      .waitFor(({ text }) => text.includes('On the page now'), 'shows a candidate');
    expect(await accessibilityProblems(panel)).toEqual([]);
    expect(await contrastProblems(panel)).toEqual([]);
    page = await driver.tab(url);
    await elsewhere.close();

    await panel.role('button', 'Read').click();
    const reader = await driver.tab(`${driver.origin}/reader.html`);
    await reader.role('heading', TITLE).state();
    // The text is there before the passages in it are found: until then no key leads to one.
    await reader.paints([{ colour: 'yellow', text: proof }]);
    await reader.press('n');
    await reader.role('status').containing(proof).state();
    await reader.press('Enter');
    await reader.role('dialog', 'Highlight').role('button', 'Find again').state();
    await reader.close();
  });

  test('takes what the reader selects on the page, in the side panel', async () => {
    const panel = await now.driver.sidePanel();
    await page.bringToFront();
    await page.select(moved);
    const results = panel.role('region', 'Find again');
    await results.role('button', 'Use my selection').click();
    await results.waitFor(({ text }) => text.includes('Your selection'), 'shows the selection');
    await results.role('button', 'Use this passage').nth(0).click();
    await page.paints([{ colour: 'yellow', text: moved }]);
    const card = cards(panel, 'Highlights');
    await card.waitFor(({ text }) => !text.includes('Not found'), 'is found');
    expect((await card.state()).text).toContain(proof);
    await page.reload();
    await page.paints([{ colour: 'yellow', text: moved }]);
  });

  test('is found by its earlier words when the page has them back', async () => {
    now.server.page('repair', article);
    await page.reload();
    await page.paints([{ colour: 'yellow', text: proof }]);
  });

  test('and one whose words have changed takes them over in its bubble, undoably', async () => {
    const changed = proof.replace('claimed', 'once claimed');
    now.server.page('repair', article.replace(proof, changed));
    await page.reload();
    await page.paints([{ colour: 'yellow', text: changed }]);
    await page.clickOn('a mathematician once');
    const bubble = page.ui.role('dialog', 'Highlight');
    await bubble.role('button', 'Accept the change').click();
    const look = () => page.evaluate(() => [...CSS.highlights.keys()].join());
    await page.until('it to be as marked', () =>
      [...CSS.highlights.keys()].join().includes('-anchored-'),
    );
    expect(await look()).not.toContain('approximate');
    await bubble.role('button', 'Undo').click();
    await page.until('it to be as it was', () =>
      [...CSS.highlights.keys()].join().includes('-approximate-'),
    );
  });

  test('is found again from the reader view, which goes on showing it, and given back by undo', async () => {
    const { driver, server } = now;
    const path = 'repair-reader';
    const renamed = (html: string) => html.replaceAll('In de kantlijn', 'Read again');
    await page.goto(server.page(path, renamed(article)));
    await page.select(proof);
    await driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: proof }]);
    const id = await saveOpenPage(driver, page);
    await page.goto(server.page(path, renamed(lost)));
    const popup = await driver.popup(page);
    await cards(popup, 'Highlights on this page').waitFor(
      ({ text }) => text.includes('Not found on the page'),
      'is an orphan',
    );
    await driver.closePopup(popup);

    const reader = await driver.extensionPage(`reader.html?article=${id}`);
    await reader.paints([{ colour: 'yellow', text: proof }]);
    await reader.clickOn('a mathematician claimed');
    const passage = reader.role('dialog', 'Highlight');
    await passage.role('button', 'Find again').click();
    const results = passage.role('region', 'Find again');
    await results.waitFor(({ text }) => text.includes('On the page now'), 'shows a candidate');
    await results.role('button', 'Use this passage').nth(0).click();
    await page.bringToFront();
    await page.paints([{ colour: 'yellow', text: `${moved},` }]);
    await reader.bringToFront();
    await reader.paints([{ colour: 'yellow', text: proof }]);
    await reader.role('button', 'Undo').click();
    await page.bringToFront();
    await page.paints([]);
    await reader.close();
  });
});
