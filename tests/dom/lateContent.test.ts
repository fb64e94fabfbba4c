import { describe, expect, test } from 'vitest';
import { waitUntil } from '../support/driver/waitUntil';
import { changingPageIn, paragraph } from './changingPageIn';
import { browsers } from './readingInBrowser';

type Started = ReturnType<typeof PageScript.start>;
declare const running: Started;

describe.each(browsers)('content, in %s', (name) => {
  const { screen, open, start, paints, reported, looks, EDITED, editText } = changingPageIn(name);

  test('that is added as the reader scrolls brings its marks, and leaves the others', async () => {
    await open(['stand for hours at the water']);
    await screen.page.evaluate((html) => {
      const { shelf } = globalThis as unknown as { shelf: Started['shelf'] };
      const main = document.querySelector('main') as Element;
      main.insertAdjacentHTML('beforeend', html);
      shelf.here = [...shelf.here, PageScript.markOf('dug its rooms under the old railway')];
      main.lastElementChild?.remove();
    }, paragraph('badgers'));
    await start();
    await paints('stand for hours at the water');
    for (const about of ['wolves', 'mice', 'badgers', 'beavers'] as const) {
      await screen.page.evaluate(
        (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
        paragraph(about),
      );
    }
    await paints('stand for hours at the water', 'dug its rooms under the old railway');
    // Of each passage only the news is told: of one that was found at once, long before.
    await waitUntil('the good news', async () => {
      const told = (await reported()).flat();
      return told.at(-1) === 'anchored' && told.filter((one) => one === 'anchored').length === 2;
    });
  });

  test('that is drawn anew again and again keeps its marks', async () => {
    await open(['stand for hours at the water']);
    await start();
    await paints('stand for hours at the water');
    for (let time = 0; time < 5; time += 1) {
      await screen.page.evaluate(() => {
        const main = document.querySelector('main') as Element;
        main.replaceWith(main.cloneNode(true));
      });
    }
    await paints('stand for hours at the water');
    expect((await reported()).flat()).not.toContain('orphan');
  });

  test('of another page that comes after its address is waited for', async () => {
    await open(['stand for hours at the water']);
    await start();
    await paints('stand for hours at the water');
    await screen.page.evaluate((html) => {
      const main = document.querySelector('main') as Element;
      main.innerHTML = html;
      const { shelf } = running;
      shelf.byAddress.set('/second', [PageScript.markOf('turns into a chain of ponds')]);
      main.innerHTML = '<p>Loading</p>';
      history.pushState(null, '', '/second');
    }, paragraph('beavers'));
    await paints();
    await screen.page.evaluate((html) => {
      (document.querySelector('main') as Element).innerHTML = html;
    }, paragraph('beavers'));
    await paints('turns into a chain of ponds');
    expect((await reported()).flat()).not.toContain('orphan');
  });

  test('that a style hides and shows is found when it is shown, without a click', async () => {
    await open([EDITED]);
    await editText();
    await screen.page.evaluate(() => document.querySelector('main')?.classList.add('folded'));
    await start();
    await waitUntil('the bad news', async () => `${(await reported()).at(-1)}` === 'orphan');
    await screen.page.evaluate(() => document.querySelector('main')?.classList.remove('folded'));
    await looks('approximate');
  });

  test('in an open shadow root has its marks, also when that root comes late', async () => {
    await open([]);
    await screen.page.evaluate(() => {
      const { shelf } = globalThis as unknown as { shelf: Started['shelf'] };
      const attach = () => {
        const host = document.createElement('late-card');
        document.querySelector('main')?.append(host);
        const root = host.attachShadow({ mode: 'open' });
        root.innerHTML = '<p>Words that stand within a shadow of their own.</p>';
        return root;
      };
      const root = attach();
      const range = PageScript.rangeOf('stand within a shadow', root);
      const described = PageScript.passageOf(range, document.body);
      if (described.status !== 'described') throw new Error(described.status);
      const { selectors, quote } = described.passage;
      const mark = { ...PageScript.markOf('The otter'), selectorSets: [selectors], quote };
      shelf.here = [mark];
      root.host.remove();
      Object.assign(globalThis, { attach });
    });
    await start();
    await paints();
    await screen.page.evaluate(() => (globalThis as unknown as { attach: () => void }).attach());
    await paints('stand within a shadow');
  });

  test('in a shadow root that comes to an element of the page has its marks, though no mutation tells of it', async () => {
    await open([]);
    await screen.page.evaluate(() => {
      const { shelf } = globalThis as unknown as { shelf: Started['shelf'] };
      const main = document.querySelector('main') as Element;
      const cards = ['early-card', 'late-card'].map((tag) =>
        main.appendChild(document.createElement(tag)),
      );
      const attach = (card: Element | undefined) => {
        const root = (card as Element).attachShadow({ mode: 'open' });
        root.innerHTML = '<p>Words that stand within a shadow of their own.</p>';
        return root;
      };
      const range = PageScript.rangeOf('stand within a shadow', attach(cards[0]));
      const described = PageScript.passageOf(range, document.body);
      if (described.status !== 'described') throw new Error(described.status);
      const { selectors, quote } = described.passage;
      shelf.here = [{ ...PageScript.markOf('The otter'), selectorSets: [selectors], quote }];
      cards[0]?.remove();
      Object.assign(globalThis, { attach: () => attach(cards[1]) });
    });
    await start();
    await waitUntil('the bad news', async () => `${(await reported()).at(-1)}` === 'orphan');
    await screen.page.evaluate(() => (globalThis as unknown as { attach: () => void }).attach());
    await paints('stand within a shadow');
    await waitUntil('the good news', async () => `${(await reported()).at(-1)}` === 'anchored');
  });
});
