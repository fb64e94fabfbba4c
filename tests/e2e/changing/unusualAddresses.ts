import { expect, test } from 'vitest';
import { waitUntil } from '../../support/driver/waitUntil';
import { backstage } from '../../support/journey/backstage';
import { marksInPopup } from '../../support/journey/highlightInPopup';
import { rowsOf } from '../../support/journey/inside';
import { article, proof, snail } from '../../support/journey/marginalia';
import type { Visit } from './Visit';

/** Articles at addresses that are new to the library, that change under the reader's hands, or that are no pages of text. */
export function unusualAddresses(visit: Visit): void {
  test('a link with parameters of its own leads to the marks, where the page says that it is the same', async () => {
    const named = article.replace(
      '</title>',
      '</title><link rel="canonical" href="/changing-shared">',
    );
    await visit.mark('changing-shared');
    const url = visit.server.page('changing-shared', named);
    await visit.page.goto(`${url}?ref=feed`);
    await visit.page.paints([{ colour: 'yellow', text: proof }]);
    await visit.driver.revoke('127.0.0.1');
    await visit.page.goto(`${url}?ref=letter`);
    const popup = await visit.driver.popup(visit.page);
    await marksInPopup(popup, [proof]);
    await visit.driver.closePopup(popup);
    await visit.page.paints([{ colour: 'yellow', text: proof }]);
    await visit.driver.grant('127.0.0.1');
    visit.server.page('changing-shared', article);
    await visit.page.goto(`${url}?page=2`);
    const other = await visit.driver.popup(visit.page);
    await other.role('button', 'Save article').state();
    await visit.driver.closePopup(other);
    expect(await visit.page.painted()).toEqual([]);
  });

  test('an app that goes on to another page by a parameter, and leaves its head as it was, is not taken for the saved one', async () => {
    const head = '</title><link rel="canonical" href="/changing-app">';
    await visit.mark('changing-app');
    const url = visit.server.page('changing-app', article.replace('</title>', head));
    await visit.page.goto(url);
    await visit.page.paints([{ colour: 'yellow', text: proof }]);
    await visit.page.evaluate(() => history.pushState(null, '', '?page=2'));
    await visit.page.paints([]);
    const popup = await visit.driver.popup(visit.page);
    await popup.role('button', 'Save article').state();
    await visit.driver.closePopup(popup);
    expect(await visit.page.painted()).toEqual([]);
  });

  test('what is being typed goes on where an app only writes into its address, and is kept where it moves on', async () => {
    const path = 'changing-typed';
    await visit.page.goto(visit.server.page(path, article));
    await visit.page.select(proof);
    await visit.driver.pressShortcut(visit.page);
    const dialog = visit.page.ui.role('dialog', 'Highlighted');
    await dialog.role('textbox', 'Note').type('A thought ');
    await visit.page.evaluate(() => history.replaceState(null, '', '?utm_source=feed'));
    await visit.page.until('the address to be told', () => location.search !== '');
    await dialog.role('textbox', 'Note').waitFor(({ focused }) => focused);
    await visit.page.type('that goes on');
    await visit.page.evaluate(() => {
      history.pushState(null, '', '/changing-typed-next');
      document.querySelector('main')?.replaceChildren('Another page stands here.');
    });
    await dialog.gone();
    await visit.page.paints([]);
    const inside = await backstage(visit.driver);
    await waitUntil('what was typed to be kept', async () => {
      const { highlights } = await rowsOf(inside, ['highlights']);
      return highlights.some(({ note }) => note === 'A thought that goes on');
    });
    await inside.close();
  });

  test('a drawing is marked and unmarked, though it has no place for a panel', async () => {
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="900" height="90"><text x="9" y="40">${snail}, drawn.</text></svg>`;
    const open = visit.server.page('changing-drawing', svg, { 'content-type': 'image/svg+xml' });
    await visit.page.goto(open);
    await visit.page.evaluate((words) => {
      const text = document.querySelector('text')?.firstChild as Text;
      getSelection()?.setBaseAndExtent(text, 0, text, words.length);
    }, snail);
    await visit.driver.pressShortcut(visit.page);
    await visit.page.paints([{ colour: 'yellow', text: snail }]);
    await visit.page.reload();
    await visit.page.paints([{ colour: 'yellow', text: snail }]);
    const popup = await visit.driver.popup(visit.page);
    const card = popup.role('list', 'Highlights on this page').role('listitem');
    await card.role('button', 'Remove').click();
    await visit.page.paints([]);
    await visit.driver.closePopup(popup);
  });
}
