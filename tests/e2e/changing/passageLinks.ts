import { expect, test } from 'vitest';
import { textFragment, withTextFragment } from '../../../utils/text/textFragment';
import { article, beforeArticle, proof } from '../../support/journey/marginalia';
import { openReadingList } from '../../support/journey/openReadingList';
import type { Visit } from './Visit';

/** The article with the passage far down. */
const long = article.replace('<h2>Three', '<div style="height: 3000px"></div><h2>Three');

/** True in a page that was scrolled to the paragraph with these words. */
function isScrolledTo(words: string): boolean {
  const holder = [...document.querySelectorAll('p')].find((one) =>
    one.textContent?.includes(words),
  );
  const { top = -1, bottom = Infinity } = holder?.getBoundingClientRect() ?? {};
  return scrollY > 0 && top < innerHeight && bottom > 0;
}

/** Links that lead to a passage. The last takes back the leave for the site. */
export function passageLinks(visit: Visit): void {
  test('a link as exports have it, once it is followed, leads the browser itself to the passage', async () => {
    const { server, page } = visit;
    const link = withTextFragment(
      server.page('changing-followed', long),
      textFragment({ exact: proof }),
    );
    await page.goto(server.page('changing-from', `<p><a href="${link}">Read it there</a></p>`));
    await page.clickOn('Read it there');
    await page.until('the passage to be in view', isScrolledTo, proof);
  });

  // A text fragment is followed where a person asked for the page. A tab that an extension opens counts as asked for in
  // Chromium, and not in Firefox 153 (there the page opens at its top, and our script may not run where nothing is granted).
  if (visit.name !== 'chromium') return;
  test('where the site is not granted, the browser itself is led to the passage, though its words repeat', async () => {
    const { driver, server, page } = visit;
    const path = 'changing-link';
    const twice = beforeArticle(
      long,
      '<p>Here is what I heard: a mathematician claimed to have lost his way.</p>',
    );
    const url = server.page(path, twice.replaceAll('In de kantlijn', 'Linked'));
    await page.goto(url);
    await page.select(proof);
    await driver.pressShortcut(page);
    await page.paints([{ colour: 'yellow', text: proof }]);
    await page.goto(server.page('blank', '<title>Blank</title>'));
    await driver.revoke('127.0.0.1');
    const popup = await driver.popup(page);
    const panel = await openReadingList(driver, popup);
    await panel
      .role('list', 'Reading list')
      .role('button', /^Linked/)
      .click();
    await panel.role('list', 'Highlights').role('button', 'Jump to passage').click();
    const led = await driver.tab(url);
    await led.until('the passage to be in view', isScrolledTo, proof);
    expect(await led.painted()).toEqual([]);
  });
}
