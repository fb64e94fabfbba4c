import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { chooseFromMore } from '../support/journey/chooseFromMore';
import { showsPicture } from '../support/journey/inReader';
import { launched } from '../support/journey/launched';
import { lines, menu, TITLE } from '../support/journey/lighthouses';
import { printedColours } from '../support/journey/printedColours';
import { readLighthouses } from '../support/journey/readLighthouses';
import { setType } from '../support/journey/setType';
import { styleOf } from '../support/journey/styleOf';

const NOTE = 'Who lit it?';
const marks = [
  { colour: 'green', text: lines.lamp },
  { colour: 'yellow', text: lines.story },
] as const;
/** The pens of light paper, green and yellow. */
const printedPens = ['#bfeac3', '#ffe98a'];

describe.each(browserNames)('%s: an article on paper and in a file', (name) => {
  const now = launched(name);
  let reader: PageView;

  beforeAll(async () => {
    const opened = await readLighthouses(now);
    const { page } = opened;
    reader = opened.reader;
    await page.bringToFront();
    await page.select(menu);
    await now.driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: menu }]);
    await reader.bringToFront();
    for (const [at, { colour, text }] of marks.entries()) {
      await reader.select(text);
      await reader.role('toolbar', 'Highlight').role('button', `Highlight in ${colour}`).click();
      await reader.paints(marks.slice(0, at + 1));
    }
    await reader.clickOn(lines.lamp);
    const dialog = reader.role('dialog', 'Highlight');
    await dialog.role('textbox', 'Note').fill(NOTE);
    await dialog.role('button', 'Save changes').click();
    await dialog.gone();
    await now.driver.preapprove('127.0.0.1');
    await reader.role('button', 'Keep images').click();
    await reader.until('the picture', showsPicture);
    await reader.role('button', 'Type').click();
    await setType(reader, 'Theme', 'Sepia');
    await reader.press('Escape');
  });

  test('is printed with its passages in their colours, and is after it as it was', async () => {
    expect(printedColours(await reader.print())).toEqual(expect.arrayContaining(printedPens));
    await reader.paints(marks);
    await reader.until('the pictures again', showsPicture);
    await reader.until('no copy', () => !document.querySelector('.reader__on-paper'));
  });

  test('is saved as one HTML file with its passages, notes and kept images', async () => {
    await chooseFromMore(reader, 'Save as HTML');
    const { downloads } = now.driver;
    // A browser may write under another name first.
    const html = await waitUntil('the whole file', async () => {
      const file = readdirSync(downloads).find((one) => one.startsWith(TITLE));
      const text = file ? readFileSync(join(downloads, file), 'utf8') : '';
      return text.includes('</html>') ? text : null;
    });
    const saved = await now.driver.open(now.server.page('saved', html));
    const told = await saved.evaluate(() => ({
      marks: [...document.querySelectorAll('article mark')].map((mark) => [
        mark.className,
        mark.textContent,
      ]),
      background: getComputedStyle(document.querySelector('mark') as Element).backgroundColor,
      pictures: [...document.images].map(({ naturalWidth }) => naturalWidth),
      scripts: document.querySelectorAll('script').length,
      policy: document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]')
        ?.content,
    }));
    // Nothing may run, and nothing be loaded: its pictures are in the file.
    expect(told.policy).toContain("default-src 'none'");
    expect(told.policy).not.toMatch(/script-src|https?:/);
    expect(told.marks).toEqual([
      ['green', lines.lamp],
      ['yellow', lines.story],
    ]);
    expect(told.background).not.toBe('rgba(0, 0, 0, 0)');
    expect(told.pictures).toEqual([1]);
    expect(told.scripts).toBe(0);
    expect(printedColours(await saved.print())).toEqual(expect.arrayContaining(printedPens));
    const text = await saved.text();
    expect(text).toContain(NOTE);
    expect(text).toContain(menu);
    await saved.close();
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
    const { text } = await margin.containing(NOTE).state();
    expect(text).toContain(lines.lamp.slice(0, 40));
    expect(await reader.role('button', 'More').count()).toBe(0);
    const cut = await reader.evaluate(() =>
      [...document.querySelectorAll('[data-article-text] *, .reader__margin *')]
        .filter((one) => ['auto', 'scroll', 'hidden'].includes(getComputedStyle(one).overflowX))
        .filter((one) => !one.matches('img, .reader__hidden'))
        .map(({ localName }) => localName),
    );
    expect(cut).toEqual([]);
    expect(await styleOf(reader, '[data-article-text] table', 'display')).toBe('table');
    expect(await styleOf(reader, 'html', 'background-color')).toBe('rgb(255, 255, 255)');
    await reader.reload();
    await reader.resize(1400, 900);
    await reader.role('heading', TITLE).state();
  });

  test('Print prints', async () => {
    await reader.evaluate(() => {
      Object.assign(window, { print: () => document.body.setAttribute('data-printed', '') });
    });
    await chooseFromMore(reader, 'Print');
    await reader.until('it to be printed', () => document.body.hasAttribute('data-printed'));
  });

  test('a dark theme has its own pens, and is printed on white paper all the same', async () => {
    await reader.role('button', 'Type').click();
    await setType(reader, 'Theme', 'Dark');
    await reader.press('Escape');
    const grounds = (event: string | null) =>
      reader.evaluate((what) => {
        if (what) dispatchEvent(new Event(what));
        const names = [...CSS.highlights.keys()].filter((one) => one.startsWith('kantlijn-'));
        return [...new Set(names.map((one) => one.split('-')[2]))];
      }, event);
    await waitUntil('pens for dark', async () => String(await grounds(null)) === 'dark');
    expect(await grounds('beforeprint')).toEqual(['light']);
    expect(await grounds('afterprint')).toEqual(['dark']);
  });
});
