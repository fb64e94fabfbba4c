import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../utils/model/ids';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { liesStill } from '../support/journey/inReader';
import { launched } from '../support/journey/launched';
import { lighthouses, lines, redPixel, TITLE } from '../support/journey/lighthouses';
import { TITLE as MARGINALIA, article as marginalia } from '../support/journey/marginalia';
import { readLighthouses } from '../support/journey/readLighthouses';
import { saveOpenPage } from '../support/journey/saveOpenPage';
import { setType } from '../support/journey/setType';
import { styleOf } from '../support/journey/styleOf';
import { images } from './readerDetails/images';

const PADDING = 9_000_000;
/** From the test of the buttons on. */
const marks = [
  { colour: 'yellow', text: lines.lamp },
  { colour: 'yellow', text: lines.story },
] as const;

describe.each(browserNames)('%s: the reader view in detail', (name) => {
  const now = launched(name);
  let page: PageView;
  let reader: PageView;
  let article: ArticleId;
  let picture: string;

  const read = async (id: ArticleId, title: string) => {
    await reader.close();
    reader = await now.driver.extensionPage(`reader.html?article=${id}`);
    await reader.role('heading', title).state();
  };

  beforeAll(async () => {
    const large = now.server.page('large.png', Buffer.concat([redPixel, Buffer.alloc(PADDING)]), {
      'content-type': 'image/png',
    });
    const more = `<p><img src="${large}" alt="Far too large" width="300" height="200"></p>`;
    const opened = await readLighthouses(now, (html) =>
      html.replace('<h2>The empty nights', `${more}<h2>The empty nights`),
    );
    ({ page, reader, article, picture } = opened);
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
    const caption = await styleOf(reader, '[data-article-text] figure figcaption', 'font-family');
    expect(caption).toContain('sans');
    expect(await styleOf(reader, '[data-article-text] pre', 'white-space-collapse')).toBe(
      'preserve',
    );
    expect(await styleOf(reader, '[data-article-text] pre code', 'font-family')).toContain('mono');
    expect(await styleOf(reader, '[data-article-text] th', 'font-weight')).toBe('600');
    const fraction = await reader.evaluate(() => {
      const [above, below] = document.querySelectorAll('[data-article-text] mfrac > *');
      const at = (part: Element | undefined) => part?.getBoundingClientRect().top ?? 0;
      return at(below) > at(above);
    });
    expect(fraction).toBe(true);
  });

  test('five settings of the type show at once, and are those of the next article, too', async () => {
    const looks = async () => ({
      face: (await styleOf(reader, '.article', 'font-family'))?.includes('sans-serif'),
      size: await styleOf(reader, '.article', 'font-size'),
      measure: await styleOf(reader, '.article', '--measure'),
      spacing: await styleOf(reader, '.article', '--line'),
      theme: await reader.evaluate(() => document.documentElement.dataset.theme),
    });
    const wanted = { face: true, size: '14px', measure: '44em', spacing: '1.85', theme: 'sepia' };
    await reader.role('button', 'Type').click();
    await setType(reader, 'Typeface', 'Sans');
    await reader.role('slider', 'Size').press('Home');
    await setType(reader, 'Line length', 'Wide');
    await setType(reader, 'Line spacing', 'Loose');
    await setType(reader, 'Theme', 'Sepia');
    expect(await looks()).toEqual(wanted);
    await reader.press('Escape');

    const { driver, server } = now;
    await page.goto(server.page('margins', marginalia));
    await read(await saveOpenPage(driver, page), MARGINALIA);
    await reader.until('the settings', () => document.documentElement.dataset.theme === 'sepia');
    expect(await looks()).toEqual(wanted);
    await reader.role('button', 'Type').click();
    await setType(reader, 'Theme', 'System');
    await setType(reader, 'Typeface', 'Serif');
    await reader.press('Escape');
  });

  test('buttons lead from passage to passage, and letters do not once they are turned off', async () => {
    const { driver, server } = now;
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

  test('what is deleted here is gone there, and comes back by undo', async () => {
    await reader.clickOn(lines.lamp);
    await reader.role('dialog', 'Highlight').role('button', 'Delete').click();
    await reader.paints(marks.slice(1));
    await page.bringToFront();
    await page.paints(marks.slice(1));
    await reader.bringToFront();
    await reader.role('button', 'Undo').click();
    await page.bringToFront();
    await page.paints(marks);
    await reader.bringToFront();
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
  });
});
