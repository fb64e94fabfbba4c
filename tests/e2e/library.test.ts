import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { Located } from '../support/driver/Located';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { fillLibrary } from '../support/journey/fillLibrary';
import { putRows, rowsOf } from '../support/journey/inside';
import { launched } from '../support/journey/launched';
import { smallLibrary } from '../support/journey/madeUpLibrary';

const commonplace = 'On keeping a commonplace book';
const marge = 'Waarom we in de marge schrijven';
const snail = 'Archived: the snail in the manuscript';

describe.each(browserNames)('%s: the reading list', (name) => {
  const now = launched(name);
  let page: PageView;
  let rows: Located;
  const row = (title: string) => rows.containing(title);
  const said = (text: string) => page.role('status').containing(text);
  const search = (text: string) => page.role('searchbox', 'Search').fill(text);
  const more = async (entry: string) => {
    await page.role('button', 'More').click();
    await page.role('menuitem', entry).click();
  };

  beforeAll(async () => {
    await fillLibrary(now.driver, smallLibrary());
    page = await now.driver.extensionPage('sidepanel.html');
    rows = page.role('list', 'Reading list').role('listitem');
  });

  // Each test begins with the list as it opens; what it changes it takes back.
  beforeEach(async () => {
    await page.evaluate(() => location.assign('#/'));
    await page.reload();
    await row(commonplace).state();
  });

  async function titles(): Promise<string[]> {
    const list = page.role('list', 'Reading list');
    const links = await list.role('listitem').role('button').all();
    return links.map(({ name: title }) => title);
  }

  test('a row tells title, site, what is left to read, progress, tags, passages', async () => {
    const { text } = await row(commonplace).state();
    for (const part of ['The Slow Reader', '8 min left', '3 passages', '#reading/notes']) {
      expect(text).toContain(part);
    }
    expect((await row(snail).state()).text).toContain('Finished');
  });

  test('each order puts another article first', async () => {
    const firsts = [
      ['Oldest first', commonplace],
      ['By title', 'A letter that says nothing'],
      ['Shortest first', snail],
      ['Furthest read first', snail],
      ['Newest first', snail],
    ] as const;
    for (const [order, first] of firsts) {
      await page.role('combobox', 'Order').choose(order);
      await waitUntil(order, async () => (await titles())[0]?.startsWith(first));
    }
  });

  test('orders asked for faster than they are answered leave the list standing', async () => {
    const choose = (turns: number[], pause: number) =>
      page.evaluate(
        async (turns, pause) => {
          const order = document.querySelector<HTMLSelectElement>(
            '.list-head__select:last-of-type',
          );
          if (!order) throw new Error('There is no choice of orders.');
          for (const turn of turns) {
            order.selectedIndex = turn;
            order.dispatchEvent(new Event('change', { bubbles: true }));
            await new Promise((resolve) => setTimeout(resolve, pause));
          }
        },
        turns,
        pause,
      );
    const begins = (title: string) => async () => (await titles())[0]?.startsWith(title);
    for (let pause = 0; pause < 20; pause += 1) {
      await choose([0], 0);
      await waitUntil('the newest first', begins(snail));
      await choose([0, 1, 2, 3], pause);
      await waitUntil(`the titles after ${pause}`, begins('A letter'));
    }
  });

  test('filters combine, show as chips, and are taken away one by one', async () => {
    await page.role('radiogroup', 'State').role('radio', 'Inbox').click();
    await rows.toCount(4);
    await page.role('combobox', 'Tag').choose('reading');
    await rows.toCount(2);
    await page.role('button', 'More filters').click();
    await page.role('combobox', 'Language').choose('Dutch');
    await rows.toCount(1);
    const chips = page.role('list', 'Filters').role('listitem');
    expect(await chips.all()).toHaveLength(3);
    await page.role('button', 'Remove filter: Inbox').click();
    await page.role('button', 'Remove filter: Dutch').click();
    await rows.toCount(3);
    await page.role('button', 'Clear filters').click();
    await rows.toCount(6);
  });

  test.each([
    ['checkbox', /^With a note/, 3],
    ['checkbox', /^Favourites/, 1],
    ['button', /^Pink/, 1],
  ] as const)('the filter %s %o leaves %i', async (role, label, count) => {
    await page.role('button', 'More filters').click();
    await page.role(role, label).click();
    await rows.toCount(count);
    await page.role(role, label).click();
    await rows.toCount(6);
  });

  test('the filters can be put away', async () => {
    await page.role('button', 'More filters').click();
    await page.role('region', 'Filter by').state();
    await page.role('button', 'More filters').click();
    await page.role('region', 'Filter by').gone();
  });

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
      await rows.toCount(1);
      await row(title).state();
    }
    const marked = () => page.evaluate(() => document.querySelector('li mark')?.textContent);
    await waitUntil('the word marked', async () => (await marked()) === 'paragraaf');
    await search('');
  });

  test('a damaged search index is made anew by itself', async () => {
    const indexed = await waitUntil('the index', async () => {
      const { postings, stale } = await rowsOf(page, ['postings', 'stale']);
      return stale.length === 0 && postings.length > 0 ? postings : null;
    });
    const spoilt = indexed.map(({ term, part }) => ({ term, part, data: null, check: 0 }));
    await putRows(page, 'postings', spoilt);
    await search('armour');
    await rows.toCount(1);
    await row(snail).state();
    await waitUntil('the index to be mended', async () => {
      const { postings } = await rowsOf(page, ['postings']);
      return postings.length > 0 && postings.every(({ data }) => data !== null);
    });
    await search('');
    await rows.toCount(6);
  });

  test.each([
    ['tag:reading -tag:reading/notes', 2],
    ['is:archived OR lang:ar', 2],
    ['colour:green has:note', 1],
    ['site:slow.example', 1],
    ['(lang:nl OR lang:zh) tag:reading', 2],
  ])('the query %s leaves %i', async (query, count) => {
    await search(query);
    await rows.toCount(count);
    await search('');
    await rows.toCount(6);
  });

  test('a query is completed by the keyboard', async () => {
    await search('tag:ani');
    await page.role('listbox', 'Suggestions').role('option').nth(0).state();
    await page.press('ArrowDown');
    await page.press('Enter');
    await page.role('searchbox', 'Search').waitFor(({ value }) => value === 'tag:animals ');
    await rows.toCount(1);
    await search('');
    await rows.toCount(6);
  });

  test('a fault in a query is told with its place, and the list stays', async () => {
    await search('snail (margin');
    await said('This bracket is not closed').waitFor(({ text }) => text.includes('At character 7'));
    expect(
      await page.evaluate(() => document.querySelector('.query-field__fault mark')?.textContent),
    ).toBe('(');
    await search('');
    await rows.toCount(6);
  });

  test('a search is saved, used and removed', async () => {
    await search('tag:animals');
    await rows.toCount(1);
    await page.role('button', 'Save search').click();
    await page.role('textbox', 'Name').fill('Beasts');
    await page.role('button', 'Save').click();
    await page.role('list', 'Saved searches').role('button', 'Beasts').state();
    await page.role('button', 'Clear filters').click();
    await rows.toCount(6);
    await page.role('list', 'Saved searches').role('button', 'Beasts').click();
    await rows.toCount(1);
    await page.role('button', 'Clear filters').click();
    await page.role('button', 'Remove saved search “Beasts”').click();
    await page.role('list', 'Saved searches').gone();
    await rows.toCount(6);
  });

  test('several are archived at once, and come back by undo', async () => {
    await row(commonplace).role('checkbox').click();
    await row(marge).role('checkbox').click();
    await said('2 selected').state();
    await page.role('button', 'Archive').click();
    await said('2 articles archived').state();
    await page.role('radiogroup', 'State').role('radio', 'Archived').click();
    await rows.toCount(3);
    await page.role('button', 'Undo').click();
    await rows.toCount(1);
    await page.role('radiogroup', 'State').role('radio', 'All').click();
    await rows.toCount(6);
  });

  test('several are made favourites, tagged and exported', async () => {
    await row(commonplace).role('checkbox').click();
    await row(marge).role('checkbox').click();
    await page.role('button', 'Add tags').click();
    await page.role('combobox', 'Tags').fill('autumn');
    await page.press('Enter');
    await page.role('dialog').role('button', 'Add tags').click();
    await row(commonplace).waitFor(({ text }) => text.includes('#autumn'));
    await row(marge).waitFor(({ text }) => text.includes('#autumn'));
    // The rows know of it before the page is told, and keys are the dialog's as long as that is open.
    await page.role('dialog').gone();
    await said('2 articles tagged').state();
    await page.press('Control+z');
    await row(marge).waitFor(({ text }) => !text.includes('#autumn'));
    await row(marge).role('checkbox').click();
    await page.role('button', 'Add to favourites').click();
    await row(marge).role('img', 'Favourite').state();
    // What is ticked is let go of then.
    await said('1 article added to favourites').state();
    await row(marge).role('checkbox').click();
    await page.role('button', 'Export').click();
    await said('Download started').state();
    await page.role('button', 'Remove from favourites').click();
    await row(marge).role('img', 'Favourite').gone();
  });

  test('keys go through the list, and do what they say', async () => {
    await row(snail).role('button').focus();
    await page.press('j');
    await page.press('ArrowDown');
    await page.press('k');
    await row('A letter')
      .role('button')
      .waitFor(({ focused }) => focused);
    await page.press('f');
    await said('1 article removed from favourites').state();
    await page.press('z');
    await said('Undone').state();
    await row('A letter').role('img', 'Favourite').state();
    await page.press('e');
    await said('1 article archived').state();
    await page.press('z');
    await said('Undone').state();
    await page.press('t');
    await page.role('dialog', 'Add tags to 1 article').state();
    await page.press('Escape');
    await page.role('dialog').gone();
    await page.press('?');
    await page.role('dialog', 'Keyboard shortcuts').state();
    await page.press('Escape');
    await page.role('dialog').gone();
    await page.press('/');
    await page.role('searchbox', 'Search').waitFor(({ focused }) => focused);
  });

  test('Enter opens, Escape leads back to the row', async () => {
    await row(commonplace).role('button').press('Enter');
    await page.role('list', 'Highlights').role('listitem').toCount(3);
    await page.press('Escape');
    await row(commonplace)
      .role('button')
      .waitFor(({ focused }) => focused);
  });

  test('letters can be turned off', async () => {
    await page.press('?');
    const letters = page.role('switch', 'Single-key shortcuts');
    await letters.click();
    await letters.waitFor(({ checked }) => checked === false);
    await page.press('Escape');
    await page.role('dialog').gone();
    await row(snail).role('button').focus();
    await page.press('?');
    await page.press('f');
    await page.press('ArrowDown');
    await row('A letter')
      .role('button')
      .waitFor(({ focused }) => focused);
    expect(await page.role('dialog').count()).toBe(0);
    expect(await row(snail).role('img', 'Favourite').count()).toBe(0);
    await more('Keyboard shortcuts');
    await letters.click();
    await letters.waitFor(({ checked }) => checked === true);
    await page.press('Escape');
    await page.role('dialog').gone();
  });

  test('the focus goes to the next row when one is deleted, and nothing is gone for good', async () => {
    await row(marge).role('button').focus();
    await page.press('#');
    await said('1 article deleted').state();
    await rows.toCount(5);
    await row(commonplace)
      .role('button')
      .waitFor(({ focused }) => focused);
    await more('Trash');
    const trash = page.role('list', 'Trash').role('listitem');
    await trash.toCount(1);
    await trash.role('checkbox').click();
    await page.role('button', 'Restore').click();
    await trash.toCount(0);
    await page.role('button', 'Back to the list').click();
    await rows.toCount(6);
  });

  test('what is deleted for good is asked for first', async () => {
    await row('在书页边缘').role('button').focus();
    await page.press('#');
    await rows.toCount(5);
    await more('Trash');
    const trash = page.role('list', 'Trash').role('listitem');
    await trash.toCount(1);
    await page.role('button', 'Empty trash').click();
    await page.role('dialog', 'Empty the trash?').role('button', 'Cancel').click();
    await trash.toCount(1);
    await page.role('button', 'Empty trash').click();
    await page.role('dialog').role('button', 'Delete for good').click();
    await trash.toCount(0);
    await said('Deleted for good').state();
    await page.role('button', 'Back to the list').click();
    await rows.toCount(5);
  });

  test('a deleted passage waits in the trash, too', async () => {
    await row(snail).role('button').click();
    await page.role('list', 'Highlights').role('button', 'Remove').click();
    await page.role('list', 'Highlights').gone();
    await page.role('button', 'Back to the list').click();
    await more('Trash');
    await page.role('button', '1 deleted passage').click();
    await page.role('list', 'Deleted passages').role('button', 'Restore').click();
    await page.role('list', 'Deleted passages').gone();
    await page.role('button', 'Back to the list').click();
    await row(snail).waitFor(({ text }) => text.includes('1 passage'));
  });
});
