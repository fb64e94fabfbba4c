import { beforeAll, describe, expect, test } from 'vitest';
import type { PageReport } from '../../utils/model/page';
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

  test.each([
    ['an ordinary article', 12],
    ['an article of 7,500 elements', 1_500],
  ])('%s is read whole, in the popup and when it is saved', async (what, count) => {
    const title = `About ${what}`;
    const url = now.server.page(`read-${name}-${count}`, article(title, count));
    const page = await now.driver.open(url);
    const popup = await now.driver.popup(page);
    await popup.until(
      'the article',
      (wanted) => document.querySelector('header')?.textContent.includes(wanted),
      title,
    );
    expect(await popup.text()).not.toContain('reader view');
    await now.driver.closePopup(popup);
    const tabId = await tabAt(inside, url);
    const { report } = await done<{ report: PageReport }>(inside, 'inspect', { tabId });
    const { content } = report.extraction;
    if (content.status !== 'readable') throw new Error(content.reason);
    expect(content.text.split('\n').filter((line) => line.startsWith('Part'))).toEqual(
      Array.from({ length: count }, (_, n) => partOf(n)),
    );
    const { articleId } = await done<{ articleId: string }>(inside, 'saveArticle', { tabId });
    expect(await done(inside, 'compareWithPage', { articleId })).toEqual({ status: 'same' });
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

/** A paragraph as it is read. */
function partOf(n: number): string {
  return `Part ${n} of a text that says, with a link and some stress, what it has to say here.`;
}

function article(title: string, count: number): string {
  const paragraphs = Array.from({ length: count }, (_, n) => {
    const inside = partOf(n)
      .replace('link', `<a href="/${n}">link</a>`)
      .replace('stress', '<em>stress</em>')
      .replace('says', '<b><i>says</i></b>');
    return `<p>${inside}</p>`;
  });
  return `<!doctype html><html lang="en"><title>${title}</title><body><article><h1>${title}</h1>${paragraphs.join('\n')}</article>`;
}
