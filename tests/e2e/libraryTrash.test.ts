import { beforeAll, describe, test } from 'vitest';
import type { browser as extensionApi } from 'wxt/browser';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { fillLibrary } from '../support/journey/fillLibrary';
import { launched } from '../support/journey/launched';
import { smallLibrary } from '../support/journey/smallLibrary';

/** The browser's API, in functions that run in a page of the extension. */
declare const chrome: typeof extensionApi;

const DAY = 86_400_000;

describe.each(browserNames)('%s: the trash', (name) => {
  const now = launched(name);
  let page: PageView;
  const trash = () => page.role('list', 'Trash').role('listitem');

  beforeAll(async () => {
    const { articles, ...rest } = smallLibrary();
    const ages = [31, 29, 1];
    const deleted = articles.map((article, at) => {
      const age = ages[at];
      return age === undefined ? article : { ...article, deletedAt: Date.now() - age * DAY };
    });
    await fillLibrary(now.driver, { ...rest, articles: deleted });
    page = await now.driver.extensionPage('sidepanel.html#/trash');
    await trash().toCount(3);
  });

  test('holds what was deleted for 30 days, and no longer', async () => {
    // The daily alarm, now; the last one was yesterday, as the clock says.
    await page.evaluate(async (yesterday) => {
      await chrome.storage.local.set({ trashLook: yesterday });
      await chrome.alarms.create('empty old trash', { when: Date.now(), periodInMinutes: 1440 });
    }, Date.now() - DAY);
    await trash().toCount(2);
    await trash().containing('Waarom we in de marge schrijven').state();
  });

  test('gives back one after the other, and the focus is never lost', async () => {
    await trash().nth(0).role('checkbox').click();
    await page.role('button', 'Restore').click();
    await trash().toCount(1);
    await trash()
      .role('button')
      .waitFor(({ focused }) => focused);
    await trash().role('checkbox').click();
    await page.role('button', 'Restore').click();
    await trash().toCount(0);
    await page.until('the focus to be somewhere', () => document.activeElement !== document.body);
    await page.role('heading', 'The trash is empty').state();
    await page.role('button', 'Back to the list').click();
    await page.role('list', 'Reading list').role('listitem').toCount(5);
  });
});
