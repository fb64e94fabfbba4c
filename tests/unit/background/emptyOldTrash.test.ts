import { beforeEach, expect, test } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lookInTrash } from '../../../entrypoints/background/emptyOldTrash';
import { removeArticles } from '../../../utils/library/removeArticles';
import { saveArticle } from '../../../utils/library/saveArticle';
import { type FreshLibrary, freshLibrary, preparedPage } from '../../support/freshLibrary';

const DAY = 24 * 60 * 60 * 1_000;
let library: FreshLibrary;
let start: number;

beforeEach(async () => {
  fakeBrowser.reset();
  library = freshLibrary();
  const { db, around } = library;
  const { value } = await saveArticle(db, around, preparedPage('one'));
  await removeArticles(db, around, [value]);
  start = around.now();
});

/** The look on a day after the article was thrown away; answers how many articles are left. */
async function lookOn(day: number): Promise<number> {
  await lookInTrash(library.db, start + day * DAY);
  return library.db.articles.count();
}

test('what has been in the trash for 30 days goes, and nothing before', async () => {
  for (const day of [1, 8, 20, 29]) expect(await lookOn(day)).toBe(1);
  expect(await lookOn(31)).toBe(0);
});

test('nothing goes because the clock was set to another year, nor when it was set right again', async () => {
  expect(await lookOn(1)).toBe(1);
  expect(await lookOn(366)).toBe(1);
  expect(await lookOn(2)).toBe(1);
  expect(await lookOn(3)).toBe(1);
});

test('after a long absence it goes at the second look', async () => {
  expect(await lookOn(1)).toBe(1);
  expect(await lookOn(60)).toBe(1);
  expect(await lookOn(61)).toBe(0);
});
