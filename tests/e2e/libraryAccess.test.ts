import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { accessibilityProblems } from '../support/journey/accessibilityProblems';
import { fillLibrary } from '../support/journey/fillLibrary';
import { launched } from '../support/journey/launched';
import { articleId, smallLibrary } from '../support/journey/madeUpLibrary';

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

  test('in the reader view, narrow and wide, light and dark', async () => {
    const address = `reader.html?article=${articleId(1)}&from=list`;
    const reader = await now.driver.extensionPage(address);
    await reader.until('its text', () => document.querySelector('[data-article-text] p') !== null);
    if (language === 'pseudo')
      await reader.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await inAllWays(reader);
    await reader.close();
  });
});
