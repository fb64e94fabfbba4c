import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { View } from '../support/driver/View';
import { backstage } from '../support/journey/backstage';
import { fillLibrary } from '../support/journey/fillLibrary';
import { putRows } from '../support/journey/inside';
import { launched } from '../support/journey/launched';
import { articleId } from '../support/journey/madeUpLibrary';
import { manyPassages } from '../support/journey/manyPassages';

const COUNT = 2000;

describe.each(browserNames)('%s: an article with thousands of passages', (name) => {
  const now = launched(name);
  let url: string;

  beforeAll(async () => {
    const { driver, server } = now;
    const { contents, html } = manyPassages(COUNT);
    url = server.page(`many-${name}`, html);
    await driver.grant('127.0.0.1');
    await fillLibrary(driver, contents);
    const inside = await backstage(driver);
    const known = { articleId: articleId(1), kind: 'requested', createdAt: 1 };
    await putRows(inside, 'addresses', [{ address: url, ...known }]);
    await inside.close();
  });

  /** Removes the second passage and takes that back. */
  const removeAndUndo = async (view: View, list: string) => {
    const cards = view.role('list', list).role('listitem');
    const second = cards.containing('Passage 2 of many');
    await second.role('button', 'Remove').click();
    await second.gone();
    // The one below it, from where one may go on.
    await cards
      .containing('Passage 3 of many')
      .role('button', 'Jump to passage')
      .waitFor(({ focused }) => focused);
    await view.role('button', 'Undo').click();
    await second.state();
    expect((await cards.all()).length).toBeLessThan(60);
  };

  test('the popup lists those in sight, and one that is removed comes back to its place', async () => {
    const page = await now.driver.open(url);
    const painted = () =>
      page.until(
        'all to be painted',
        (count) => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0) === count,
        COUNT,
      );
    await painted();
    const popup = await now.driver.popup(page);
    await removeAndUndo(popup, 'Highlights on this page');
    await painted();
    await now.driver.closePopup(popup);
    await page.close();
  });

  test('the page of the article lists them too, to the last, each with its place among all', async () => {
    const panel = await now.driver.extensionPage('sidepanel.html');
    await panel.role('button', 'Article 1').click();
    await removeAndUndo(panel, 'Highlights');
    const cards = panel.role('list', 'Highlights').role('listitem');
    await panel.evaluate(() => document.querySelector('.library__article')?.scrollTo(0, 1e7));
    const { aria } = await cards.containing(`Passage ${COUNT} of many`).state();
    expect(aria).toMatchObject({ 'aria-posinset': `${COUNT}`, 'aria-setsize': `${COUNT}` });
    await panel.close();
  });
});
