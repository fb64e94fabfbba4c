import { expect, test } from 'vitest';
import { rescueText } from '../../../components/library/rescue/rescueText';
import { parseFile } from '../../../utils/import/parseFile';
import { highlightPage } from '../../../utils/library/highlight';
import { applyImport } from '../../../utils/library/importing/applyImport';
import { asSuggested } from '../../../utils/model/importPlan';
import { freshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';

async function rescued(keepArticles: boolean) {
  const library = freshLibrary();
  const { db, around } = library;
  await highlightPage(db, around, preparedPage('one'), passage('first words'), plain);
  await highlightPage(db, around, preparedPage('two'), passage('other words'), plain);
  const [articles, highlights] = [await db.articles.toArray(), await db.highlights.toArray()];
  const salvage = { articles: keepArticles ? articles : [], highlights, incomplete: [] };
  const text = rescueText(salvage, 1_700_000_000_000);
  return { library, parsed: parseFile('rescued.json', new TextEncoder().encode(text)) };
}

test.each([true, false])('what was rescued is read back whole (with articles: %s)', async (has) => {
  const { parsed } = await rescued(has);
  expect(parsed.problems).toEqual([]);
  const { db, around } = freshLibrary();
  await applyImport(db, around, parsed, asSuggested);
  const rows = await db.highlights.toArray();
  expect(rows.map(({ quote }) => quote).sort()).toEqual(['first words', 'other words']);
  expect(await db.articles.count()).toBe(2);
});

test('without articles, passages go to those that the library has', async () => {
  const { library, parsed } = await rescued(false);
  const { db, around } = library;
  await db.highlights.clear();
  const before = await db.articles.toArray();
  await applyImport(db, around, parsed, asSuggested);
  expect(await db.articles.toArray()).toEqual(before);
  const owners = (await db.highlights.toArray()).map(({ articleId }) => articleId);
  expect(owners.sort()).toEqual(before.map(({ id }) => id).sort());
});
