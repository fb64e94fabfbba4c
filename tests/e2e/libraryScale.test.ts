import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { fillLibrary } from '../support/journey/fillLibrary';
import { launched } from '../support/journey/launched';
import { largeLibrary } from '../support/journey/madeUpLibrary';

const COUNT = 3000;

describe.each(browserNames)('%s: a long reading list', (name) => {
  const now = launched(name);
  let page: PageView;
  const rows = () => page.role('list', 'Reading list').role('listitem');

  beforeAll(async () => {
    await fillLibrary(now.driver, largeLibrary(COUNT));
    page = await now.driver.extensionPage('sidepanel.html');
    await rows().containing(`Article ${COUNT}`).state();
  });

  test('only the rows in sight are drawn, each with its place among all', async () => {
    // The first screen is there before the whole list is.
    await rows()
      .nth(0)
      .waitFor(({ aria }) => aria['aria-setsize'] === String(COUNT));
    const drawn = await rows().all();
    expect(drawn.length).toBeLessThan(60);
    expect(drawn[0]?.aria).toMatchObject({ 'aria-posinset': '1' });
  });

  test('keys lead to the last and the first, and the focus goes along', async () => {
    await page.role('button', `Article ${COUNT}`).focus();
    await page.press('End');
    await page.role('button', 'Article 1').waitFor(({ focused }) => focused);
    await page.press('k');
    await page.role('button', 'Article 2').waitFor(({ focused }) => focused);
    await page.press('Home');
    await page.role('button', `Article ${COUNT}`).waitFor(({ focused }) => focused);
    expect((await rows().all()).length).toBeLessThan(60);
  });

  test('the row in focus stays there, however far one scrolls away', async () => {
    const first = page.role('button', `Article ${COUNT}`);
    await first.focus();
    await page.evaluate(() => document.querySelector('.library__list')?.scrollTo(0, 1e6));
    await page.role('button', 'Article 1').state();
    await first.waitFor(({ focused }) => focused);
    await page.press('j');
    await page.role('button', `Article ${COUNT - 1}`).waitFor(({ focused }) => focused);
  });

  test('in a narrow window an article takes the place of the list, and gives it back as it was', async () => {
    await page.resize(400, 700);
    await page.role('button', `Article ${COUNT}`).focus();
    await page.press('End');
    await page.role('button', 'Article 1').waitFor(({ focused }) => focused);
    await page.press('Enter');
    await page.role('heading', 'Article 1').waitFor(({ focused }) => focused);
    await page.role('list', 'Reading list').gone();
    await page.press('Escape');
    await page.role('button', 'Article 1').waitFor(({ focused }) => focused);
    await page.until('it to be in sight', () => {
      const { top = -1 } = document.activeElement?.getBoundingClientRect() ?? {};
      return top > 0 && top < 700;
    });
    await page.resize(1280, 800);
  });

  test('all are selected and deleted at once, and all come back', async () => {
    await page.press('x');
    await page.role('checkbox', 'Select all').click();
    await page.role('status').containing(`${COUNT} selected`).state();
    await page.role('button', 'Delete').click();
    await page.role('status').containing(`${COUNT} articles deleted`).state();
    await page.role('button', 'Undo').click();
    await rows().containing(`Article ${COUNT}`).state();
    await page.role('status').containing(`${COUNT} articles`).state();
  });
});
