import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { accessibilityProblems } from '../support/journey/accessibilityProblems';
import { fillLibrary } from '../support/journey/fillLibrary';
import { launched } from '../support/journey/launched';
import { articleId } from '../support/journey/madeUpLibrary';
import { smallLibrary } from '../support/journey/smallLibrary';

const cases = browserNames.flatMap((name) =>
  (['en', 'nl', 'pseudo'] as const).map((language) => ({ name, language })),
);

const places = [
  { place: 'the list', hash: '#/', shown: '.article-row__title' },
  { place: 'an article', hash: `#/article/${articleId(1)}`, shown: '.highlight-card' },
  { place: 'the trash', hash: '#/trash', shown: '.list-head__name' },
  { place: 'the tags', hash: '#/tags', shown: '.tag-row' },
  { place: 'the duplicates', hash: '#/duplicates', shown: '.duplicates__group' },
];

// The pseudo-locale runs from right to left.
describe.each(cases)('$name, $language: axe finds nothing serious in the library', (options) => {
  const { name, language } = options;
  const now = launched(name, { language });
  let page: PageView;

  beforeAll(async () => {
    await fillLibrary(now.driver, smallLibrary());
    page = await now.driver.extensionPage('sidepanel.html');
    await page.until('the rows', () => document.querySelector('.article-row__title') !== null);
    if (language === 'pseudo')
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('.list-head__tools button')?.click(),
    );
    await page.until('filters', () => document.querySelector('.filter-panel') !== null);
  });

  /** Narrow and wide, in light and dark. */
  async function inAllWays(view: PageView): Promise<void> {
    for (const scheme of ['light', 'dark'] as const) {
      await now.driver.setColourScheme(scheme);
      await view.until(
        scheme,
        (wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
        scheme,
      );
      for (const width of [320, 1400]) {
        await view.resize(width, 800);
        await view.until(`${width}`, (wanted) => innerWidth === wanted, width);
        const problems = await accessibilityProblems(view);
        const spills = await view.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect({ scheme, width, problems, spills }).toEqual({
          scheme,
          width,
          problems: [],
          spills: 0,
        });
      }
    }
  }

  test.each(places)('in $place, narrow and wide, light and dark', async ({ hash, shown }) => {
    await page.evaluate((to) => location.assign(to), hash);
    await page.until(shown, (selector) => document.querySelector(selector) !== null, shown);
    await inAllWays(page);
  });

  test('in a panel at twice its size, the names of the states are whole', async () => {
    await page.evaluate(() => location.assign('#/'));
    await page.resize(200, 800);
    await page.until('the width', () => innerWidth === 200);
    const cut = await page.until('the states', () => {
      const names = [...document.querySelectorAll('.segments span')];
      return names.length > 0 && names.filter((one) => one.scrollWidth > one.clientWidth).length;
    });
    expect(cut).toBe(0);
    await page.resize(1400, 800);
  });

  test.each([
    { state: 'several selected', hash: '#/', press: ['x'], shown: '.selection-bar' },
    { state: 'the dialog for tags', hash: '#/', press: ['t'], shown: 'dialog .tag-field' },
    { state: 'the list of keys', hash: '#/', press: ['?'], shown: '.shortcut-sheet' },
    { state: 'what was done, with Undo', hash: '#/', press: ['f'], shown: '.snackbar' },
    { state: 'a completion', hash: '#/', type: 'tag:', shown: '[role="option"]' },
    {
      state: 'a fault in a query',
      hash: '#/',
      type: 'snail (margin',
      shown: '.query-field__fault',
    },
    { state: 'nothing found', hash: '#/', type: 'zzz', shown: '.empty-state' },
    {
      state: 'the name of a search',
      hash: '#/',
      type: 'snail',
      click: '.filter-chips__all',
      shown: 'dialog .dialog__form',
    },
    {
      state: 'the edited tag',
      hash: '#/tags',
      click: '.tag-row .button',
      shown: 'dialog .dialog__form',
    },
    {
      state: 'what is deleted for good',
      hash: '#/trash',
      click: '.list-head__place .button:not(.button--icon)',
      shown: 'dialog',
    },
  ])('with $state, narrow and wide, light and dark', async (one) => {
    await page.evaluate((to) => location.assign(to), one.hash);
    await page.reload();
    await page.until('the page', () =>
      document.querySelector('.article-row__title, .tag-row, .list-head__name'),
    );
    await page.until('its settings', () => document.readyState === 'complete');
    if (language === 'pseudo')
      await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    if (one.press) {
      await page.evaluate(() =>
        document.querySelector<HTMLElement>('.article-row__title')?.focus(),
      );
      for (const key of one.press) await page.press(key);
    }
    if (one.type) {
      await page.evaluate(() => document.querySelector<HTMLElement>('[type="search"]')?.focus());
      await page.type(one.type);
    }
    if (one.click) {
      await page.until('what is pressed', (at) => document.querySelector(at), one.click);
      await page.evaluate((at) => document.querySelector<HTMLElement>(at)?.click(), one.click);
    }
    await page.until(one.shown, (selector) => document.querySelector(selector), one.shown);
    await inAllWays(page);
  });

  test('in the reader view, narrow and wide, light and dark', async () => {
    const address = `reader.html?article=${articleId(1)}&from=list`;
    const reader = await now.driver.extensionPage(address);
    await reader.until('its text', () => document.querySelector('[data-article-text] p') !== null);
    if (language === 'pseudo')
      await reader.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await inAllWays(reader);
    const panels = await reader.evaluate(
      () =>
        document.querySelectorAll('.reader-bar [popovertarget], .reader-bar .menu button').length,
    );
    for (let nth = 0; nth < panels; nth += 1) {
      await reader.evaluate((at) => {
        const buttons = '.reader-bar [popovertarget], .reader-bar .menu button';
        document.querySelectorAll<HTMLElement>(buttons)[at]?.click();
      }, nth);
      await reader.until('what it opens', () =>
        document.querySelector(':popover-open, .reader-bar [role="menu"]'),
      );
      await inAllWays(reader);
      await reader.press('Escape');
    }
    // The third theme; the others are those of the system.
    await reader.evaluate(() => document.documentElement.setAttribute('data-theme', 'sepia'));
    await inAllWays(reader);
    await reader.close();
  });
});
