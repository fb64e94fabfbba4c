import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { launched } from '../support/journey/launched';
import { saveOpenPage } from '../support/journey/saveOpenPage';
import { styleOf } from '../support/journey/styleOf';

const arabic = 'القراءة ببطء في عصر السرعة';
const slow = 'القراءة البطيئة ليست رفاهية';
const japanese = '余白に書く人々';
const margin = '余白は最も静かな対話の場である';

/** An article of another script, long enough to be taken for one. */
function foreignPage(head: string, title: string, sentence: string): string {
  const paragraph = `<p>${`${sentence}。`.repeat(12)}</p>`;
  return `<!doctype html><html ${head}><head><meta charset="utf-8"><title>${title}</title></head>
<body><article><h1>${title}</h1><p>${title}: ${sentence}</p>${paragraph}<pre><code>a = b;</code></pre>${paragraph}${paragraph}</article></body></html>`;
}

describe.each(browserNames)('%s: the reader view of other scripts', (name) => {
  const now = launched(name);
  let page: PageView;
  let reader: PageView;

  beforeAll(async () => {
    await now.driver.grant('127.0.0.1');
    page = await now.driver.open(now.server.page('blank', '<title>Blank</title>'));
  });

  /** Visits an article, saves it, and opens it in the reader view. */
  async function read(path: string, html: string, title: string): Promise<void> {
    const { driver, server } = now;
    await page.goto(server.page(path, html));
    const id = await saveOpenPage(driver, page);
    reader = await driver.extensionPage(`reader.html?article=${id}`);
    await reader.role('heading', title).state();
  }

  test('an article from right to left is read, and marked, so', async () => {
    await read('arabic', foreignPage('lang="ar" dir="rtl"', arabic, slow), arabic);
    expect(await styleOf(reader, '.article', 'direction')).toBe('rtl');
    expect(await styleOf(reader, '.article pre', 'direction')).toBe('ltr');
    const begins = await reader.evaluate(() => {
      const text = document.querySelector('[data-article-text]')?.getBoundingClientRect();
      const range = document.createRange();
      const walker = document.createTreeWalker(
        document.querySelector('[data-article-text] p') as Element,
        NodeFilter.SHOW_TEXT,
      );
      range.setStart(walker.nextNode() as Text, 0);
      range.setEnd(range.startContainer, 1);
      return (text?.right ?? 0) - range.getBoundingClientRect().right;
    });
    expect(Math.abs(begins)).toBeLessThan(20);
    await reader.select(slow);
    await reader.role('toolbar', 'Highlight').role('button', 'Highlight in blue').click();
    await reader.paints([{ colour: 'blue', text: slow }]);
    await page.bringToFront();
    await page.paints([{ colour: 'blue', text: slow }]);
  });

  test('an article in Japanese is set as Japanese, and marked', async () => {
    await read('japanese', foreignPage('lang="ja"', japanese, margin), japanese);
    await reader.until('its language', () => document.querySelector('.article:lang(ja)') !== null);
    await reader.select(margin);
    await reader.role('toolbar', 'Highlight').role('button', 'Highlight in green').click();
    await reader.paints([{ colour: 'green', text: margin }]);
    await page.bringToFront();
    await page.paints([{ colour: 'green', text: margin }]);
  });
});
