import { expect, test } from 'vitest';
import { marksInPopup } from '../../support/journey/highlightInPopup';
import { article, paragraphs, proof } from '../../support/journey/marginalia';
import { openReadingList } from '../../support/journey/openReadingList';
import type { Visit } from './Visit';

/** Pages whose content comes late, changes without a load, or stands in shadows and frames. */
export function livingPages(visit: Visit): void {
  test('content that comes late is waited for', async () => {
    const path = 'changing-late';
    await visit.mark(path);
    const late = article.replace(
      '</body>',
      `<script>
        const main = document.querySelector('main');
        const whole = main.innerHTML;
        main.innerHTML = '<p>Loading</p>';
        setTimeout(() => { main.innerHTML = whole; }, 1_200);
      </script></body>`,
    );
    await visit.page.goto(visit.server.page(path, late));
    await visit.page.paints([{ colour: 'yellow', text: proof }]);
  });
  test('an app has the marks of each of its addresses, and saves each under its own name', async () => {
    const app = `<!doctype html><title>Letters</title><link rel="canonical" href="/app-one">
      <main></main>
      <script>
        const texts = { '/app-one': 'one', '/app-two': 'two' };
        const bodies = { one: ${JSON.stringify(paragraphs.slice(0, 3).join(''))}, two: ${JSON.stringify(paragraphs.slice(3, 6).join(''))} };
        const show = () => {
          document.title = 'Letter ' + texts[location.pathname];
          setTimeout(() => { document.querySelector('main').innerHTML = bodies[texts[location.pathname]]; }, 100);
        };
        addEventListener('popstate', show);
        globalThis.go = (path) => { history.pushState(null, '', path); show(); };
        show();
      </script>`;
    const first = 'A clean book is a book that nobody has argued with.';
    const second = 'Most are not clever at all, and that is their charm.';
    visit.server.page('app-two', app);
    await visit.page.goto(visit.server.page('app-one', app));
    await visit.page.until(
      'the first letter',
      (words) => document.querySelector('main')?.textContent?.includes(words),
      first,
    );
    await visit.page.select(first);
    await visit.driver.pressShortcut(visit.page);
    await visit.page.paints([{ colour: 'yellow', text: first }]);

    await visit.page.evaluate(() =>
      (globalThis as unknown as { go(path: string): void }).go('/app-two'),
    );
    await visit.page.paints([]);
    await visit.page.until(
      'the second letter',
      (words) => document.querySelector('main')?.textContent?.includes(words),
      second,
    );
    await visit.page.select(second);
    await visit.driver.pressShortcut(visit.page);
    await visit.page.paints([{ colour: 'yellow', text: second }]);
    await visit.page.evaluate(() => history.back());
    await visit.page.paints([{ colour: 'yellow', text: first }]);
    await visit.page.goto(visit.server.page('app-two', app));
    await visit.page.paints([{ colour: 'yellow', text: second }]);

    const popup = await visit.driver.popup(visit.page);
    await popup.role('heading', 'Letter two').state();
    await marksInPopup(popup, [second]);
    await visit.driver.closePopup(popup);
  });

  test('a page that writes itself anew has its marks, and they answer', async () => {
    await visit.mark('changing-rewritten');
    await visit.page.evaluate((html) => {
      document.open();
      document.write(html);
      document.close();
    }, article);
    await visit.page.paints([{ colour: 'yellow', text: proof }]);
    await visit.page.clickOn(proof);
    await visit.page.ui.role('dialog', 'Highlight').role('button', 'Delete').click();
    await visit.page.paints([]);
  });

  test('a passage in an open shadow root is marked again', async () => {
    const shadow = `<!doctype html><title>Shadow</title><p>Light words that stand outside.</p><reading-card></reading-card>
      <script>
        customElements.define('reading-card', class extends HTMLElement {
          connectedCallback() {
            this.attachShadow({ mode: 'open' }).innerHTML = '<p id="inside">These words stand within a shadow, and are marked there.</p>';
          }
        });
      </script>`;
    const words = 'stand within a shadow';
    await visit.page.goto(visit.server.page('changing-shadow', shadow));
    await visit.page.evaluate((wanted) => {
      const root = document.querySelector('reading-card')?.shadowRoot;
      const text = root?.querySelector('p')?.firstChild as Text;
      const start = text.data.indexOf(wanted);
      getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
    }, words);
    await visit.driver.pressShortcut(visit.page);
    await visit.page.paints([{ colour: 'yellow', text: words }]);
    await visit.page.reload();
    await visit.page.paints([{ colour: 'yellow', text: words }]);
  });

  test('a passage in a frame is marked again, and nothing runs in a frame without marks', async () => {
    const { driver, server } = visit;
    const words = 'stand within a frame';
    const framed = (path: string, text: string) =>
      server.page(path, `<!doctype html><title>${path}</title><p>These words ${text}.</p>`);
    const inside = framed('frame-inside', words);
    const other = framed('frame-other', 'are never marked');
    const outside = `<!doctype html><title>Outside</title><p>Around the frames.</p>
      <iframe src="${inside}"></iframe><iframe src="${other}"></iframe>`;
    await visit.page.goto(server.page('frame-outside', outside));
    await visit.page.until(
      'the frame',
      (wanted) => {
        const view = document.querySelector('iframe')?.contentWindow as Window & typeof globalThis;
        const text = view?.document.querySelector('p')?.firstChild as Text | null;
        const start = text?.data.indexOf(wanted) ?? -1;
        if (!text || start < 0) return false;
        view.focus();
        view.getSelection()?.setBaseAndExtent(text, start, text, start + wanted.length);
        return view.document.hasFocus();
      },
      words,
    );
    await driver.pressShortcut(visit.page);
    await paintsInFrame(words);
    await visit.page.reload();
    await paintsInFrame(words);
    const isOurs = await visit.page.evaluate(() =>
      [window, ...[...document.querySelectorAll('iframe')].map((one) => one.contentWindow)].map(
        (view) => [...((view as typeof globalThis | null)?.CSS.highlights.keys() ?? [])].length > 0,
      ),
    );
    expect(isOurs).toEqual([false, true, false]);
    const popup = await driver.popup(visit.page);
    const panel = await openReadingList(driver, popup);
    await panel.role('list', 'Reading list').role('button', 'frame-inside').state();
    await driver.closePopup(popup).catch(() => {});
  });

  /** Waits until exactly this is painted in the page's first frame. */
  const paintsInFrame = (words: string) =>
    visit.page.until(
      `“${words}” painted in the frame`,
      (wanted) => {
        const view = document.querySelector('iframe')?.contentWindow as typeof globalThis | null;
        const drawn = [...(view?.CSS.highlights.values() ?? [])].flatMap((one) => [...one]);
        return (
          drawn.length === 1 &&
          drawn.every(
            ({ startContainer, startOffset, endOffset }) =>
              startContainer.textContent?.slice(startOffset, endOffset) === wanted,
          )
        );
      },
      words,
    );
}
