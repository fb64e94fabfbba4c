import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../utils/model/ids';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { liesStill } from '../support/journey/inReader';
import { launched } from '../support/journey/launched';
import { lighthouses, lines, redPixel, TITLE } from '../support/journey/lighthouses';
import { saveOpenPage } from '../support/journey/saveOpenPage';
import { images } from './readerDetails/images';

const arabic = 'القراءة ببطء في عصر السرعة';
const japanese = '余白に書く人々';
const slow = 'القراءة البطيئة ليست رفاهية';
const margin = '余白は最も静かな対話の場である';
const PADDING = 9_000_000;

/** An article of another script, long enough to be taken for one. */
function foreignPage(head: string, title: string, sentence: string): string {
  const paragraph = `<p>${`${sentence}。`.repeat(12)}</p>`;
  return `<!doctype html><html ${head}><head><meta charset="utf-8"><title>${title}</title></head>
<body><article><h1>${title}</h1><p>${title}: ${sentence}</p>${paragraph}<pre><code>a = b;</code></pre>${paragraph}${paragraph}</article></body></html>`;
}

describe.each(browserNames)('%s: the reader view in detail', (name) => {
  const now = launched(name);
  let page: PageView;
  let reader: PageView;
  let article: ArticleId;
  let picture: string;

  const styleOf = (selector: string, property: string) =>
    reader.evaluate(
      (found, asked) => {
        const element = document.querySelector(found);
        return element && getComputedStyle(element).getPropertyValue(asked);
      },
      selector,
      property,
    );
  const set = async (group: string, choice: string) => {
    await reader.role('radiogroup', group).role('radio', choice).click();
    await reader
      .role('radiogroup', group)
      .role('radio', choice)
      .waitFor(({ checked }) => checked === true);
  };
  const choose = async (entry: string) => {
    await reader.role('button', 'More').click();
    await reader.role('menuitem', entry).click();
  };
  const read = async (id: ArticleId, title: string) => {
    await reader?.close();
    reader = await now.driver.extensionPage(`reader.html?article=${id}`);
    await reader.role('heading', title).state();
  };

  beforeAll(async () => {
    const { driver, server } = now;
    await driver.grant('127.0.0.1');
    picture = server.page('tower.png', redPixel, { 'content-type': 'image/png' });
    const large = server.page('large.png', Buffer.concat([redPixel, Buffer.alloc(PADDING)]), {
      'content-type': 'image/png',
    });
    const more = `<p><img src="${large}" alt="Far too large" width="300" height="200"></p>`;
    const html = lighthouses(picture, (text) =>
      text.replace('<h2>The empty nights', `${more}<h2>The empty nights`),
    );
    page = await driver.open(server.page('tower', html));
    article = await saveOpenPage(driver, page);
    await read(article, TITLE);
  });

  test('space and arrows scroll, as in any page', async () => {
    await reader.resize(600, 500);
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await reader.press('ArrowDown');
    await reader.until('a line further', () => scrollY > 0);
    // A key that is pressed while the browser still scrolls may end up in that scrolling.
    await reader.until('it to lie still', liesStill);
    await reader.press('Space');
    await reader.until('a screen further', () => scrollY > 250);
    await reader.until('it to lie still', liesStill);
    await reader.press('Shift+Space');
    await reader.until('a screen back', () => scrollY < 100);
    await reader.until('it to lie still', liesStill);
    await reader.press('Home');
    await reader.until('the top', () => scrollY === 0);
    await reader.resize(1400, 900);
  });

  test('a footnote is gone to, and back from', async () => {
    const link = reader.role('link', '1');
    await link.click();
    await reader.until('the note in sight', () => {
      const note = document.querySelector('[data-article-text] :target');
      const box = note?.getBoundingClientRect();
      return note?.textContent?.includes('As the instructions') && box && box.top < innerHeight;
    });
    await reader.role('link', 'Back').click();
    await reader.until('the place again', () => {
      const mark = document.querySelector('[data-article-text] :target');
      const box = mark?.getBoundingClientRect();
      return mark?.textContent === '1' && box && box.top >= 48 && box.top < innerHeight;
    });
  });

  test('table, code, figure and formula are set as what they are', async () => {
    const caption = await styleOf('[data-article-text] figure figcaption', 'font-family');
    expect(caption).toContain('sans');
    expect(await styleOf('[data-article-text] pre', 'white-space-collapse')).toBe('preserve');
    expect(await styleOf('[data-article-text] pre code', 'font-family')).toContain('mono');
    expect(await styleOf('[data-article-text] th', 'font-weight')).toBe('600');
    const fraction = await reader.evaluate(() => {
      const [above, below] = document.querySelectorAll('[data-article-text] mfrac > *');
      const at = (part: Element | undefined) => part?.getBoundingClientRect().top ?? 0;
      return at(below) > at(above);
    });
    expect(fraction).toBe(true);
  });

  test('five settings of the type show at once, and are those of the next article, too', async () => {
    const looks = async () => ({
      face: (await styleOf('.article', 'font-family'))?.includes('sans-serif'),
      size: await styleOf('.article', 'font-size'),
      measure: await styleOf('.article', '--measure'),
      spacing: await styleOf('.article', '--line'),
      theme: await reader.evaluate(() => document.documentElement.dataset.theme),
    });
    const wanted = { face: true, size: '14px', measure: '44em', spacing: '1.85', theme: 'sepia' };
    await reader.role('button', 'Type').click();
    await set('Typeface', 'Sans');
    await reader.role('slider', 'Size').press('Home');
    await set('Line length', 'Wide');
    await set('Line spacing', 'Loose');
    await set('Theme', 'Sepia');
    expect(await looks()).toEqual(wanted);
    await reader.press('Escape');

    const { driver, server } = now;
    await page.goto(server.page('arabic', foreignPage('lang="ar" dir="rtl"', arabic, slow)));
    await read(await saveOpenPage(driver, page), arabic);
    await reader.until('the settings', () => document.documentElement.dataset.theme === 'sepia');
    expect(await looks()).toEqual(wanted);
    await reader.role('button', 'Type').click();
    await set('Theme', 'System');
    await set('Typeface', 'Serif');
    await reader.press('Escape');
  });

  test('an article from right to left is read, and marked, so', async () => {
    expect(await styleOf('.article', 'direction')).toBe('rtl');
    expect(await styleOf('.article pre', 'direction')).toBe('ltr');
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
    const { driver, server } = now;
    await page.goto(server.page('japanese', foreignPage('lang="ja"', japanese, margin)));
    await read(await saveOpenPage(driver, page), japanese);
    expect(await reader.evaluate(() => document.querySelector('.article:lang(ja)') !== null)).toBe(
      true,
    );
    await reader.select(margin);
    await reader.role('toolbar', 'Highlight').role('button', 'Highlight in green').click();
    await reader.paints([{ colour: 'green', text: margin }]);
    await page.bringToFront();
    await page.paints([{ colour: 'green', text: margin }]);
  });

  test('what is deleted here is gone there, and comes back by undo', async () => {
    await reader.bringToFront();
    await reader.clickOn(margin);
    await reader.role('dialog', 'Highlight').role('button', 'Delete').click();
    await reader.paints([]);
    await page.bringToFront();
    await page.paints([]);
    await reader.bringToFront();
    await reader.role('button', 'Undo').click();
    await page.bringToFront();
    await page.paints([{ colour: 'green', text: margin }]);
  });

  test('buttons lead from passage to passage, and letters do not once they are turned off', async () => {
    const { driver, server } = now;
    const marks = [
      { colour: 'yellow', text: lines.lamp },
      { colour: 'yellow', text: lines.story },
    ] as const;
    await page.goto(server.page('tower', lighthouses(picture)));
    await read(article, TITLE);
    for (const [at, { text }] of marks.entries()) {
      await reader.select(text);
      await reader.role('toolbar', 'Highlight').role('button', 'Highlight in yellow').click();
      await reader.paints(marks.slice(0, at + 1));
    }
    await reader.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
    await reader.role('button', 'Next passage').click();
    await reader.role('status').containing('a lamp which').state();
    await reader.role('button', 'Next passage').click();
    await reader.role('status').containing('nobody ever speaks').state();
    await reader.role('button', 'Next passage').click();
    await reader.role('status').containing('No more passages that way').state();
    await reader.role('button', 'Previous passage').click();
    await reader.role('status').containing('a lamp which').state();

    const panel = await driver.extensionPage('sidepanel.html');
    await panel.role('list', 'Reading list').role('button', TITLE).state();
    await panel.press('?');
    const letters = panel.role('switch', 'Single-key shortcuts');
    await letters.click();
    await letters.waitFor(({ checked }) => checked === false);
    await reader.bringToFront();
    await reader.press('n');
    await reader.select(lines.flood);
    await reader.role('toolbar', 'Highlight').state();
    await reader.press('3');
    await reader.role('status').containing('a lamp which').state();
    await reader.paints(marks);
    await panel.bringToFront();
    await letters.click();
    await letters.waitFor(({ checked }) => checked === true);
    await panel.close();
    await reader.bringToFront();
    await reader.role('toolbar', 'Highlight').state();
    await reader.press('3');
    await reader.paints([...marks, { colour: 'blue', text: lines.flood }]);
    await reader.press('Control+z');
    await reader.paints(marks);
  });

  test('notes stand in the margin of a wide window, and in none of a narrow one', async () => {
    await reader.clickOn(lines.lamp);
    const dialog = reader.role('dialog', 'Highlight');
    await dialog.role('textbox', 'Note').fill('Who lit it?');
    await dialog.role('button', 'Save changes').click();
    await dialog.gone();
    const margin = reader.role('complementary', 'Notes in the margin');
    await margin.containing('Who lit it?').state();
    await reader.resize(700, 800);
    await margin.gone();
    await reader.resize(1400, 900);
    await margin.role('button').click();
    await dialog.role('textbox', 'Note').waitFor(({ value }) => value === 'Who lit it?');
    await reader.press('Escape');
    await dialog.gone();
  });

  images({
    now,
    get reader() {
      return reader;
    },
    get picture() {
      return picture;
    },
    choose,
  });

  test('on paper the notes follow the text, and nothing is left to be scrolled', async () => {
    await reader.resize(700, 900);
    await reader.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      for (const { cssRules } of document.styleSheets)
        for (const rule of cssRules)
          if (rule instanceof CSSMediaRule && rule.media.mediaText === 'print')
            rule.media.mediaText = 'all';
    });
    const margin = reader.role('complementary', 'Notes in the margin');
    const { text } = await margin.containing('Who lit it?').state();
    expect(text).toContain(lines.lamp.slice(0, 40));
    expect(await reader.role('button', 'More').count()).toBe(0);
    const cut = await reader.evaluate(() =>
      [...document.querySelectorAll('[data-article-text] *, .reader__margin *')]
        .filter((one) => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX))
        .filter((one) => !one.matches('img, .reader__hidden'))
        .map(({ localName }) => localName),
    );
    expect(cut).toEqual([]);
    expect(await styleOf('[data-article-text] table', 'display')).toBe('table');
    expect(await styleOf('html', 'background-color')).toBe('rgb(255, 255, 255)');
    await reader.reload();
    await reader.resize(1400, 900);
    await reader.role('heading', TITLE).state();
  });

  test('Print prints', async () => {
    await reader.evaluate(() => {
      Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') });
    });
    await choose('Print');
    await reader.until('it to be printed', () => document.body.hasAttribute('data-printed'));
  });
});
