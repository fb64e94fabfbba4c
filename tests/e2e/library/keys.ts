import { expect, test } from 'vitest';
import { commonplace, snail } from '../../support/journey/smallLibrary';
import type { OpenList } from './OpenList';

/** The list by the keyboard. */
export function keys(list: OpenList): void {
  const { row, said, more } = list;

  test('keys go through the list, and do what they say', async () => {
    await row(snail).role('button').focus();
    await list.page.press('j');
    await list.page.press('ArrowDown');
    await list.page.press('k');
    await row('A letter')
      .role('button')
      .waitFor(({ focused }) => focused);
    await list.page.press('f');
    await said('1 article removed from favourites').state();
    await list.page.press('z');
    await said('Undone').state();
    await row('A letter').role('img', 'Favourite').state();
    await list.page.press('e');
    await said('1 article archived').state();
    await list.page.press('z');
    await said('Undone').state();
    await list.page.press('t');
    await list.page.role('dialog', 'Add tags to 1 article').state();
    await list.page.press('Escape');
    await list.page.role('dialog').gone();
    await list.page.press('?');
    await list.page.role('dialog', 'Keyboard shortcuts').state();
    await list.page.press('Escape');
    await list.page.role('dialog').gone();
    await list.page.press('/');
    await list.page.role('searchbox', 'Search').waitFor(({ focused }) => focused);
  });

  test('Enter opens, Escape leads back to the row', async () => {
    await row(commonplace).role('button').press('Enter');
    await list.page.role('list', 'Highlights').role('listitem').toCount(3);
    await list.page.press('Escape');
    await row(commonplace)
      .role('button')
      .waitFor(({ focused }) => focused);
  });

  test('letters can be turned off', async () => {
    await list.page.press('?');
    const letters = list.page.role('switch', 'Single-key shortcuts');
    await letters.click();
    await letters.waitFor(({ checked }) => checked === false);
    await list.page.press('Escape');
    await list.page.role('dialog').gone();
    await row(snail).role('button').focus();
    await list.page.press('?');
    await list.page.press('f');
    await list.page.press('ArrowDown');
    await row('A letter')
      .role('button')
      .waitFor(({ focused }) => focused);
    expect(await list.page.role('dialog').count()).toBe(0);
    expect(await row(snail).role('img', 'Favourite').count()).toBe(0);
    await more('Keyboard shortcuts');
    await letters.click();
    await letters.waitFor(({ checked }) => checked === true);
    await list.page.press('Escape');
    await list.page.role('dialog').gone();
  });
}
