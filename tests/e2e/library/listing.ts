import { expect, test } from 'vitest';
import { waitUntil } from '../../support/driver/waitUntil';
import { commonplace, snail } from '../../support/journey/smallLibrary';
import type { OpenList } from './OpenList';

/** What a row tells, in which order rows stand, and what leaves them out. */
export function listing(list: OpenList): void {
  const { row, titles } = list;

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
      await list.page.role('combobox', 'Order').choose(order);
      await waitUntil(order, async () => (await titles())[0]?.startsWith(first));
    }
  });

  test('orders asked for faster than they are answered leave the list standing', async () => {
    const choose = (turns: number[], pause: number) =>
      list.page.evaluate(
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
    await list.page.role('radiogroup', 'State').role('radio', 'Inbox').click();
    await list.rows.toCount(4);
    await list.page.role('combobox', 'Tag').choose('reading');
    await list.rows.toCount(2);
    await list.page.role('button', 'More filters').click();
    await list.page.role('combobox', 'Language').choose('Dutch');
    await list.rows.toCount(1);
    const chips = list.page.role('list', 'Filters').role('listitem');
    expect(await chips.all()).toHaveLength(3);
    await list.page.role('button', 'Remove filter: Inbox').click();
    await list.page.role('button', 'Remove filter: Dutch').click();
    await list.rows.toCount(3);
    await list.page.role('button', 'Clear filters').click();
    await list.rows.toCount(6);
  });

  test.each([
    ['checkbox', /^With a note/, 3],
    ['checkbox', /^Favourites/, 1],
    ['button', /^Pink/, 1],
  ] as const)('the filter %s %o leaves %i', async (role, label, count) => {
    await list.page.role('button', 'More filters').click();
    await list.page.role(role, label).click();
    await list.rows.toCount(count);
    await list.page.role(role, label).click();
    await list.rows.toCount(6);
  });

  test('the filters can be put away', async () => {
    await list.page.role('button', 'More filters').click();
    await list.page.role('region', 'Filter by').state();
    await list.page.role('button', 'More filters').click();
    await list.page.role('region', 'Filter by').gone();
  });
}
