import { expect, test } from 'vitest';
import { waitUntil } from '../../support/driver/waitUntil';
import { putRows, rowsOf } from '../../support/journey/inside';
import { commonplace, marge, snail } from '../../support/journey/smallLibrary';
import type { OpenList } from './OpenList';

/** Words and queries, what is offered while they are typed, and searches that are saved. */
export function searching(list: OpenList): void {
  const { row, said, search } = list;

  test('words are found in titles, passages, notes and texts, and marked', async () => {
    const found = [
      ['montaigne', marge],
      ['armour', snail],
      ['attent', commonplace],
      ['"quarrel leaves"', commonplace],
      ['paragraaf', marge],
    ] as const;
    for (const [words, title] of found) {
      await search(words);
      await list.rows.toCount(1);
      await row(title).state();
    }
    const marked = () => list.page.evaluate(() => document.querySelector('li mark')?.textContent);
    await waitUntil('the word marked', async () => (await marked()) === 'paragraaf');
    await search('');
  });

  test('a damaged search index is made anew by itself', async () => {
    const indexed = await waitUntil('the index', async () => {
      const { postings, stale } = await rowsOf(list.page, ['postings', 'stale']);
      return stale.length === 0 && postings.length > 0 ? postings : null;
    });
    const spoilt = indexed.map(({ term, part }) => ({ term, part, data: null, check: 0 }));
    await putRows(list.page, 'postings', spoilt);
    await search('armour');
    await list.rows.toCount(1);
    await row(snail).state();
    await waitUntil('the index to be mended', async () => {
      const { postings } = await rowsOf(list.page, ['postings']);
      return postings.length > 0 && postings.every(({ data }) => data !== null);
    });
    await search('');
    await list.rows.toCount(6);
  });

  test.each([
    ['tag:reading -tag:reading/notes', 2],
    ['is:archived OR lang:ar', 2],
    ['colour:green has:note', 1],
    ['site:slow.example', 1],
    ['(lang:nl OR lang:zh) tag:reading', 2],
  ])('the query %s leaves %i', async (query, count) => {
    await search(query);
    await list.rows.toCount(count);
    await search('');
    await list.rows.toCount(6);
  });

  test('a query is completed by the keyboard', async () => {
    await search('tag:ani');
    await list.page.role('listbox', 'Suggestions').role('option').nth(0).state();
    await list.page.press('ArrowDown');
    await list.page.press('Enter');
    await list.page.role('searchbox', 'Search').waitFor(({ value }) => value === 'tag:animals ');
    await list.rows.toCount(1);
    await search('');
    await list.rows.toCount(6);
  });

  test('a fault in a query is told with its place, and the list stays', async () => {
    await search('snail (margin');
    await said('This bracket is not closed').waitFor(({ text }) => text.includes('At character 7'));
    expect(
      await list.page.evaluate(
        () => document.querySelector('.query-field__fault mark')?.textContent,
      ),
    ).toBe('(');
    await search('');
    await list.rows.toCount(6);
  });

  test('a search is saved, used and removed', async () => {
    await search('tag:animals');
    await list.rows.toCount(1);
    await list.page.role('button', 'Save search').click();
    await list.page.role('textbox', 'Name').fill('Beasts');
    await list.page.role('button', 'Save').click();
    await list.page.role('list', 'Saved searches').role('button', 'Beasts').state();
    await list.page.role('button', 'Clear filters').click();
    await list.rows.toCount(6);
    await list.page.role('list', 'Saved searches').role('button', 'Beasts').click();
    await list.rows.toCount(1);
    await list.page.role('button', 'Clear filters').click();
    await list.page.role('button', 'Remove saved search “Beasts”').click();
    await list.page.role('list', 'Saved searches').gone();
    await list.rows.toCount(6);
  });
}
