import { test } from 'vitest';
import { commonplace, marge, snail } from '../../support/journey/smallLibrary';
import type { OpenList } from './OpenList';

/** What is deleted, what comes back, and where the focus goes. */
export function trash(list: OpenList): void {
  const { row, said, more } = list;

  test('the focus goes to the next row when one is deleted, and nothing is gone for good', async () => {
    await row(marge).role('button').focus();
    await list.page.press('#');
    await said('1 article deleted').state();
    await list.rows.toCount(5);
    await row(commonplace)
      .role('button')
      .waitFor(({ focused }) => focused);
    await more('Trash');
    const trash = list.page.role('list', 'Trash').role('listitem');
    await trash.toCount(1);
    await trash.role('checkbox').click();
    await list.page.role('button', 'Restore').click();
    await trash.toCount(0);
    await list.page.role('button', 'Back to the list').click();
    await list.rows.toCount(6);
  });

  test('what is deleted for good is asked for first', async () => {
    await row('在书页边缘').role('button').focus();
    await list.page.press('#');
    await list.rows.toCount(5);
    await more('Trash');
    const trash = list.page.role('list', 'Trash').role('listitem');
    await trash.toCount(1);
    await list.page.role('button', 'Empty trash').click();
    await list.page.role('dialog', 'Empty the trash?').role('button', 'Cancel').click();
    await trash.toCount(1);
    await list.page.role('button', 'Empty trash').click();
    await list.page.role('dialog').role('button', 'Delete for good').click();
    await trash.toCount(0);
    await said('Deleted for good').state();
    await list.page.role('button', 'Back to the list').click();
    await list.rows.toCount(5);
  });

  test('a deleted passage waits in the trash, too', async () => {
    await row(snail).role('button').click();
    await list.page.role('list', 'Highlights').role('button', 'Remove').click();
    await list.page.role('list', 'Highlights').gone();
    await list.page.role('button', 'Back to the list').click();
    await more('Trash');
    await list.page.role('button', '1 deleted passage').click();
    await list.page.role('list', 'Deleted passages').role('button', 'Restore').click();
    await list.page.role('list', 'Deleted passages').gone();
    await list.page.role('button', 'Back to the list').click();
    await row(snail).waitFor(({ text }) => text.includes('1 passage'));
  });
}
