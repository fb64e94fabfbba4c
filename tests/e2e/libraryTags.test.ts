import { beforeAll, describe, expect, test } from 'vitest';
import type { Article, Highlight } from '../../utils/model/records';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { fillLibrary } from '../support/journey/fillLibrary';
import { rowsOf } from '../support/journey/inside';
import { launched } from '../support/journey/launched';
import { smallLibrary } from '../support/journey/smallLibrary';

describe.each(browserNames)('%s: tags and duplicates', (name) => {
  const now = launched(name);
  let page: PageView;
  const tags = () => page.role('list', 'Tags').role('listitem');
  const tag = (whole: string) => page.role('list', 'Tags').role('button', whole);
  const said = (text: string) => page.role('status').containing(text);

  beforeAll(async () => {
    await fillLibrary(now.driver, smallLibrary());
    page = await now.driver.extensionPage('sidepanel.html#/tags');
    await tag('reading/notes').state();
  });

  test('each tag is there with its articles, below the one that holds it', async () => {
    await tags()
      .containing('quotes')
      .waitFor(({ text }) => text.includes('2 articles'));
    await tag('letters/long').state();
  });

  test('a tag is renamed and nested, with those below it, and that is undone', async () => {
    await page.role('button', 'Edit “reading”').click();
    await page.role('textbox', 'Name').fill('books');
    await page.role('combobox', 'Below').choose('lezen');
    await page.role('button', 'Save').click();
    await tag('lezen/books/notes').state();
    await page.role('button', 'Undo').click();
    await tag('reading/notes').state();
    await tag('lezen/books/notes').gone();
  });

  test('a tag gets a colour, and loses it by undo', async () => {
    await page.role('button', 'Edit “lezen”').click();
    await page.role('radio', 'Green').click();
    await page.role('button', 'Save').click();
    await tags().containing('lezen').role('img', 'Green').state();
    await page.role('button', 'Undo').click();
    await tags().containing('lezen').role('img', 'Green').gone();
  });

  test('two tags are merged, and parted by undo', async () => {
    await page.role('checkbox', 'Select “lezen”').click();
    await page.role('checkbox', 'Select “reading”').click();
    await page.role('button', 'Merge 2 tags').click();
    await page.role('radio', 'reading').click();
    await page.role('dialog').role('button', 'Merge').click();
    await tag('lezen').gone();
    await page.role('button', 'Undo').click();
    await tag('lezen').state();
  });

  test('a tag is deleted from all that carries it, and comes back by undo', async () => {
    await page.role('button', 'Delete “quotes”').click();
    await tag('quotes').gone();
    await said('“quotes” deleted').state();
    await page.role('button', 'Undo').click();
    await tags()
      .containing('quotes')
      .waitFor(({ text }) => text.includes('2 articles'));
  });

  test('a tag leads to its articles', async () => {
    await tag('reading').click();
    await page.role('list', 'Reading list').role('listitem').toCount(3);
    await page.role('button', 'Clear filters').click();
  });

  /** The quotes of all passages that are not in the trash, and whose article is not. */
  async function livePassages(): Promise<string[]> {
    const { articles, highlights } = await rowsOf(page, ['articles', 'highlights']);
    const isLive = (row: { deletedAt: number | null }) => row.deletedAt === null;
    const there = new Set((articles as Article[]).filter(isLive).map(({ id }) => id));
    return (highlights as Highlight[])
      .filter((row) => isLive(row) && there.has(row.articleId))
      .map(({ quote }) => quote)
      .sort();
  }

  test('two articles of nearly the same text are suggested, merged, and parted by undo', async () => {
    const rows = page.role('list', 'Reading list').role('listitem');
    await rows.toCount(6);
    const before = await livePassages();
    await page.role('button', 'Show them').click();
    const groups = page.role('list', 'Duplicates').role('listitem');
    await groups.toCount(1);
    await groups.role('button', 'Merge').click();
    await groups.toCount(0);
    await said('Articles merged').state();
    expect(await livePassages()).toEqual(before);
    await page.role('button', 'Undo').click();
    await groups.toCount(1);
    expect(await livePassages()).toEqual(before);
    await groups.role('button', 'Keep apart').click();
    await groups.toCount(0);
    await page.role('button', 'Back to the list').click();
    await rows.toCount(6);
  });
});
