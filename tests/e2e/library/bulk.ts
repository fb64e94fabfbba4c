import { test } from 'vitest';
import { commonplace, marge } from '../../support/journey/smallLibrary';
import type { OpenList } from './OpenList';

/** What is done to several articles at once. */
export function bulk(list: OpenList): void {
  const { row, said } = list;

  test('several are archived at once, and come back by undo', async () => {
    await row(commonplace).role('checkbox').click();
    await row(marge).role('checkbox').click();
    await said('2 selected').state();
    await list.page.role('button', 'Archive').click();
    await said('2 articles archived').state();
    await list.page.role('radiogroup', 'State').role('radio', 'Archived').click();
    await list.rows.toCount(3);
    await list.page.role('button', 'Undo').click();
    await list.rows.toCount(1);
    await list.page.role('radiogroup', 'State').role('radio', 'All').click();
    await list.rows.toCount(6);
  });

  test('several are made favourites, tagged and exported', async () => {
    await row(commonplace).role('checkbox').click();
    await row(marge).role('checkbox').click();
    await list.page.role('button', 'Add tags').click();
    await list.page.role('combobox', 'Tags').fill('autumn');
    await list.page.press('Enter');
    await list.page.role('dialog').role('button', 'Add tags').click();
    await row(commonplace).waitFor(({ text }) => text.includes('#autumn'));
    await row(marge).waitFor(({ text }) => text.includes('#autumn'));
    // The rows know of it before the page is told, and keys are the dialog's as long as that is open.
    await list.page.role('dialog').gone();
    await said('2 articles tagged').state();
    await list.page.press('Control+z');
    await row(marge).waitFor(({ text }) => !text.includes('#autumn'));
    await row(marge).role('checkbox').click();
    await list.page.role('button', 'Add to favourites').click();
    await row(marge).role('img', 'Favourite').state();
    // What is ticked is let go of then.
    await said('1 article added to favourites').state();
    await row(marge).role('checkbox').click();
    await list.page.role('button', 'Export').click();
    await said('Download started').state();
    await list.page.role('button', 'Remove from favourites').click();
    await row(marge).role('img', 'Favourite').gone();
  });
}
