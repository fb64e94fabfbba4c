import { test } from 'vitest';
import { marksInPopup } from '../../support/journey/highlightInPopup';
import { article, paragraphs, proof } from '../../support/journey/marginalia';
import type { Visit } from './Visit';

/** Pages whose content comes late, changes without a load, or stands in shadows. */
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

  test('an app that routes by the fragment has the marks of each of its addresses, though all have the same words', async () => {
    const url = visit.server.page('changing-routed', article);
    const goTo = (hash: string) =>
      visit.page.evaluate((to) => {
        location.hash = to;
      }, hash);
    await visit.page.goto(`${url}#/one`);
    await visit.page.select(proof);
    await visit.driver.pressShortcut(visit.page);
    await visit.page.paints([{ colour: 'yellow', text: proof }]);
    await goTo('#/two');
    await visit.page.paints([]);
    await visit.page.evaluate(() => history.back());
    await visit.page.paints([{ colour: 'yellow', text: proof }]);
    await goTo('#/one/more');
    await visit.page.paints([]);
    await goTo('#/one');
    await visit.page.paints([{ colour: 'yellow', text: proof }]);
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
}
