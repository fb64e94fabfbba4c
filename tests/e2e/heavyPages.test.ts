import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { View } from '../support/driver/View';
import { heavyPages, toBeMarked } from '../support/heavyPages';
import { backstage } from '../support/journey/backstage';
import { done, tabAt } from '../support/journey/inside';
import { launched } from '../support/journey/launched';

describe.each(browserNames)('%s: a page made of', (name) => {
  const now = launched(name);
  let inside: View;

  beforeAll(async () => {
    await now.driver.grant('127.0.0.1');
    inside = await backstage(now.driver);
  });

  test.each(heavyPages)('$what is saved, marked and found again', async ({ what, html }) => {
    const url = now.server.page(`heavy-${name}-${what.replace(/\W+/g, '-')}`, html);
    const page = await now.driver.open(url);
    const tabId = await tabAt(inside, url);
    await page.bringToFront();
    const { status } = await done<{ status: string }>(inside, 'inspect', { tabId });
    expect(status).toBe('page');
    const { articleId } = await done<{ articleId: string }>(inside, 'saveArticle', { tabId });
    const exact = {
      type: 'TextQuoteSelector',
      exact: toBeMarked,
      prefix: 'Here stands ',
      suffix: ', and',
    };
    const { id } = await done<{ id: string }>(inside, 'highlightArticle', {
      articleId,
      passage: { selectors: [exact], quote: toBeMarked, order: 12 },
      annotation: { colour: 'yellow', tags: [], note: '' },
    });
    expect(await done(inside, 'jumpTo', { id })).toEqual({ status: 'shown' });
    await page.reload();
    expect(await done(inside, 'jumpTo', { id })).toEqual({ status: 'shown' });
    await page.close();
  });

  // It took the square of the length: over a minute and a half on this page.
  test('60,000 paragraphs, all selected, is told at once to be too large for a reader view', async () => {
    const url = now.server.page(`selected-${name}`, heavyPages[0].html);
    const page = await now.driver.open(url);
    await page.evaluate(() => getSelection()?.selectAllChildren(document.body));
    const popup = await now.driver.popup(page);
    await popup.until('the notice', () =>
      document.body.textContent.includes('too large for a reader view'),
    );
    await now.driver.closePopup(popup);
    await page.close();
  });
});
