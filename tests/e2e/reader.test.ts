import { beforeAll, describe, expect, test } from 'vitest';
import type { ArticleId } from '../../utils/model/ids';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { accessibilityProblems } from '../support/journey/accessibilityProblems';
import { chooseFromMore } from '../support/journey/chooseFromMore';
import { isNearTheEye, readAtTheEye, showsPicture, standsAt } from '../support/journey/inReader';
import { done, rowsOf } from '../support/journey/inside';
import { launched } from '../support/journey/launched';
import { lighthouses, lines, menu, TITLE } from '../support/journey/lighthouses';
import { readLighthouses } from '../support/journey/readLighthouses';

const NOTE = 'Who lit it?';

// One reader's evening, in order: each test goes on where the one before it stopped.
describe.each(browserNames)('%s: the reader view', (name) => {
  const now = launched(name);
  let page: PageView;
  let reader: PageView;
  let article: ArticleId;
  let picture: string;

  beforeAll(async () => {
    ({ page, reader, article, picture } = await readLighthouses(now));
  });

  test('shows a saved article as its own text, with its outline and what is left to read', async () => {
    expect(await reader.text()).toMatch(/\d min left/);
    expect(await reader.text()).toContain('Ida Rede');
    expect(await reader.text()).not.toContain(menu);
    await reader.until('the title', (title) => document.title.includes(title), TITLE);
    for (const role of ['table', 'math', 'figure']) {
      expect(await reader.evaluate((tag) => document.querySelector(tag) !== null, role)).toBe(true);
    }
    await reader.role('button', 'Contents').click();
    await reader.role('navigation', 'Contents').role('button', 'The empty nights').click();
    await reader.until('the heading to have the focus', () => {
      const top = document.activeElement?.getBoundingClientRect().top ?? -1;
      return document.activeElement?.textContent === 'The empty nights' && top >= 0 && top < 200;
    });
  });

  test('a passage marked here is painted on the page, and one marked there is painted here', async () => {
    await reader.select(lines.lamp);
    await reader.role('toolbar', 'Highlight').role('button', 'Highlight in yellow').click();
    await reader.paints([{ colour: 'yellow', text: lines.lamp }]);
    await page.bringToFront();
    await page.paints([{ colour: 'yellow', text: lines.lamp }]);
    await page.select(lines.story);
    await now.driver.pressShortcut(page);
    await reader.bringToFront();
    await reader.paints([
      { colour: 'yellow', text: lines.lamp },
      { colour: 'yellow', text: lines.story },
    ]);
  });

  test('colour, tag and note are given here, shown in the margin, and seen on the page', async () => {
    await reader.clickOn(lines.lamp);
    const dialog = reader.role('dialog', 'Highlight');
    await dialog.role('radio', 'Green').click();
    await dialog.role('textbox', 'Note').fill(NOTE);
    await dialog.role('combobox', 'Tags').type('light');
    await reader.press('Enter');
    await dialog.role('button', 'Save changes').click();
    await dialog.gone();
    const margin = reader.role('complementary', 'Notes in the margin');
    await margin
      .role('button')
      .waitFor(({ text }) => text.includes(NOTE) && text.includes('#light'));
    const marks = [
      { colour: 'green', text: lines.lamp },
      { colour: 'yellow', text: lines.story },
    ] as const;
    await reader.paints(marks);
    await page.paints(marks);
  });

  test('n and p lead from passage to passage, h marks what is selected, Ctrl and z takes it back', async () => {
    await reader.evaluate(() => scrollTo(0, 0));
    await reader.press('n');
    await reader.role('status').containing('a lamp which').state();
    // What has the focus just then is left: Enter is the passage's, and does not press it.
    await reader.role('button', 'Type').focus();
    await reader.press('n');
    await reader.role('status').containing('nobody ever speaks').state();
    await reader.press('Enter');
    await reader.role('dialog', 'Highlight').state();
    await reader.press('Escape');
    await reader.role('dialog', 'Highlight').gone();
    await reader.press('p');
    await reader.role('status').containing('a lamp which').state();
    await reader.select(lines.flood);
    await reader.role('toolbar', 'Highlight').state();
    await reader.press('3');
    await waitUntil('three marks', async () => (await reader.painted()).length === 3);
    const caret = () => reader.until('the caret in it', standsAt, lines.flood);
    await caret();
    await reader.press('Enter');
    const dialog = reader.role('dialog', 'Highlight');
    await dialog.role('radio', 'Blue').waitFor(({ checked }) => checked === true);
    await dialog.role('textbox', 'Note').waitFor(({ focused }) => focused);
    await reader.press('Escape');
    await dialog.gone();
    await caret();
    await reader.press('Control+z');
    await waitUntil('two marks', async () => (await reader.painted()).length === 2);
  });

  test('a passage of the page that this text lacks is told of, and none of it is painted', async () => {
    await page.bringToFront();
    await page.select(menu);
    await now.driver.pressShortcut(page);
    await waitUntil('it to be marked there', async () => (await page.painted()).length === 3);
    await reader.bringToFront();
    await reader.role('button', '1 passage is not in this copy of the article').click();
    await reader.role('list', 'Lost passages').role('listitem').containing(menu).state();
    expect(await reader.painted()).toHaveLength(2);
  });

  test('the type is set and stays so, and the place is kept whatever its size', async () => {
    await reader.role('button', 'Type').click();
    await reader.role('slider', 'Size').press('End');
    await reader.role('radiogroup', 'Theme').role('radio', 'Sepia').click();
    await reader.role('slider', 'Size').waitFor(({ value }) => value === '30');
    await reader.press('Escape');
    await reader.press('End');
    await reader.role('paragraph').containing('Finished').state();
    await waitUntil('the end to be saved', async () => (await savedProgress()) === 1);
    // Up again, so that there is a place to come back to.
    await reader.evaluate(() => scrollBy({ top: -1_200, behavior: 'instant' }));
    await waitUntil('a place to be saved', async () => (await savedProgress()) < 1);
    const words = await reader.until('words', readAtTheEye);
    await reader.reload();
    await reader.role('heading', TITLE).state();
    await reader.until('the same place', isNearTheEye, words);
    await reader.role('button', 'Type').click();
    await reader.role('slider', 'Size').waitFor(({ value }) => value === '30');
    await reader.role('slider', 'Size').press('Home');
    await reader.until('the same place in small type', isNearTheEye, words);
    await reader.press('Escape');
    expect(await reader.evaluate(() => document.documentElement.dataset.theme)).toBe('sepia');
    await reader.reload();
    await reader.role('heading', TITLE).state();
    await reader.until('the same place, still in small type', isNearTheEye, words);

    async function savedProgress(): Promise<number> {
      const { articles } = await rowsOf(reader, ['articles']);
      return (articles as readonly { progress: number }[])[0]?.progress ?? 0;
    }
  });

  test('nothing is asked of the site before the reader asks for its images', async () => {
    const before = now.server.asked(picture);
    await reader.role('button', 'Load images of this article').state();
    expect(await reader.evaluate(showsPicture)).toBe(false);
    const closed = await reader.evaluate(
      () => document.querySelectorAll('head > meta[content^="img-src \'self\'"]').length,
    );
    expect(closed).toBe(1);
    expect(now.server.asked(picture)).toBe(before);
    await reader.role('button', 'Load images of this article').click();
    await reader.until('it to be opened anew', () => location.search.includes('images=load'));
    await reader.role('heading', TITLE).state();
    await reader.evaluate(() => scrollTo(0, 0));
    await reader.until('the picture', showsPicture);
    expect(now.server.asked(picture)).toBe(before + 1);
  });

  test('images that are kept are there without their site', async () => {
    await now.driver.preapprove('127.0.0.1');
    await reader.role('button', 'Keep images').click();
    await reader.role('button', 'Keep images').gone();
    await reader.role('progressbar').gone();
    const before = now.server.asked(picture);
    await reader.close();
    reader = await now.driver.extensionPage(`reader.html?article=${article}`);
    await reader.until('the picture', showsPicture);
    await reader.role('button', 'Load images of this article').gone();
    expect(now.server.asked(picture)).toBe(before);
  });

  test('what the page says differently now is shown word by word', async () => {
    await chooseFromMore(reader, 'Compare with the page');
    await reader.role('status').containing('still says what was saved').state();
    now.server.page(
      'tower',
      lighthouses(picture, (html) =>
        html.replace('empty for nine nights', 'empty for twelve nights'),
      ),
    );
    await page.bringToFront();
    await page.reload();
    await reader.bringToFront();
    await chooseFromMore(reader, 'Compare with the page');
    await reader.role('button', /^The page has changed since it was saved/).click();
    const place = reader.role('list', 'What changed').role('listitem');
    expect((await place.state()).text).toContain('ninetwelve');
  });

  test('axe finds nothing serious in any theme', async () => {
    for (const theme of ['Light', 'Sepia', 'Dark']) {
      await reader.role('button', 'Type').click();
      await reader.role('radiogroup', 'Theme').role('radio', theme).click();
      expect({ theme, open: await accessibilityProblems(reader) }).toEqual({ theme, open: [] });
      await reader.press('Escape');
      expect({ theme, shut: await accessibilityProblems(reader) }).toEqual({ theme, shut: [] });
    }
  });

  test('is read in the place of the list, in a narrow panel, and gives the list back as it was', async () => {
    const panel = await now.driver.extensionPage('sidepanel.html');
    await panel.resize(320, 700);
    await panel.role('searchbox', 'Search').fill('landing');
    await panel.role('status').containing('1 article found').state();
    await panel.role('list', 'Reading list').role('button', TITLE).click();
    await panel.role('button', 'Read here').click();
    await panel.role('heading', TITLE).state();
    await panel.until('its text', () => document.querySelector('[data-article-text] p') !== null);
    expect(
      await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth && innerWidth),
    ).toBe(320);
    await panel.role('link', 'Back to the list').click();
    await panel.role('button', TITLE).waitFor(({ focused }) => focused);
    await panel.role('searchbox', 'Search').waitFor(({ value }) => value === 'landing');
    await panel.close();
  });

  test('says so when there is no such article, and when it is in the trash', async () => {
    const nowhere = await now.driver.extensionPage('reader.html?article=nonsense');
    await nowhere.role('heading', 'No such article').state();
    await nowhere.close();
    await done(reader, 'removeArticles', { ids: [article] });
    await reader.role('heading', 'This article is in the trash').state();
  });
});
