import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import type { View } from '../support/driver/View';
import { accessibilityProblems } from '../support/journey/accessibilityProblems';
import { highlightInPopup } from '../support/journey/highlightInPopup';
import { launched } from '../support/journey/launched';
import { attention, snail, TITLE } from '../support/journey/marginalia';
import { openReadingList } from '../support/journey/openReadingList';

const schemes = ['light', 'dark'] as const;

describe.each(browserNames)('%s: axe finds nothing serious', (name) => {
  const now = launched(name);
  let page: PageView;

  beforeAll(async () => {
    page = await now.driver.open(now.server.fixture('marginalia'));
  });

  async function inBoth(view: View): Promise<void> {
    for (const scheme of schemes) {
      await now.driver.setColourScheme(scheme);
      await view.until(
        scheme,
        (wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches,
        scheme,
      );
      const problems = await accessibilityProblems(view);
      expect({ scheme, problems }).toEqual({ scheme, problems: [] });
    }
    await now.driver.setColourScheme('light');
  }

  test('in the empty reading list', async () => {
    const popup = await now.driver.popup(page);
    const panel = await openReadingList(now.driver, popup);
    await panel.saysSomething();
    await inBoth(panel);
  });

  test('in the popup: before a mark, with one, and while it is edited', async () => {
    const { driver } = now;
    await page.bringToFront();
    await page.select(snail);
    const popup = await driver.popup(page);
    await popup.role('region', 'Selected passage').state();
    await inBoth(popup);
    await highlightInPopup(popup, snail, { colour: 'green', tags: ['animals'], note: 'In armour' });
    await inBoth(popup);
    const card = popup.role('list', 'Highlights on this page').role('listitem');
    await card.role('button', 'Edit').click();
    await card.role('textbox', 'Note').state();
    await inBoth(popup);
    await driver.closePopup(popup);
  });

  test('in the reading list and in an article of it', async () => {
    const { driver } = now;
    await page.select(attention);
    const popup = await driver.popup(page);
    await highlightInPopup(popup, attention, { colour: 'pink', tags: ['margins'], note: '' });
    await driver.closePopup(popup);
    const panel = await driver.sidePanel();
    await panel.role('list', 'Reading list').role('listitem').state();
    await inBoth(panel);
    await panel.role('button', TITLE).click();
    await panel.role('list', 'Highlights').role('listitem').toCount(2);
    await inBoth(panel);
    await panel.role('button', 'Read').click();
    const reader = await driver.tab(`${driver.origin}/reader.html`);
    await reader.role('heading', TITLE).state();
    await inBoth(reader);
    await reader.close();
  });

  test('in the settings', async () => {
    const options = await now.driver.extensionPage('options.html');
    await options.saysSomething();
    await inBoth(options);
    await options.close();
  });
});
