import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../support/driver/waitUntil';
import { type PageServer, servePages } from '../support/server';
import { bringPageScript } from './pageInBrowser';
import { browsers, launch } from './readingInBrowser';

type Started = ReturnType<typeof PageScript.start>;
declare const running: Started;

const paragraphs = {
  herons:
    'Grey herons stand for hours at the water before they strike, and hardly ever miss what they aim at.',
  otters:
    'The otter came back to these rivers when nobody had counted on it; its tracks are seen near each bridge.',
  badgers:
    'A family of badgers dug its rooms under the old railway, so deep that the trains had to slow down.',
  wolves:
    'In the spring a wolf was seen twice, by a postman and by a teacher, neither of whom was believed.',
  mice: 'Mice eat more grain here in one winter than all the horses of the village did a century ago.',
  beavers:
    'Where beavers settle, the brook turns into a chain of ponds in which other animals feel at home.',
} as const;

const paragraph = (about: keyof typeof paragraphs) => `<p>${paragraphs[about]}</p>`;

const PAGE = `<!doctype html><title>The first page</title>
  <link rel="canonical" href="/first"><meta property="og:title" content="The first page">
  <style>body { font: 16px/1.5 serif; margin: 40px } .folded { display: none }</style>
  <main>
    ${paragraph('herons')}
    <p id="edited">Readers of the nineteenth century wrote in their margins with pencils, and nobody thought it odd at all.</p>
    ${paragraph('otters')}
  </main>`;

describe.each(browsers)('a page that changes, in %s', (name) => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(name), servePages()]);
    page = await browser.newPage();
    await page.setViewport({ width: 900, height: 700 });
  });
  afterAll(() => Promise.all([browser?.close(), server?.close()]));

  /** Opens a page and puts marks of these words on it, before the script runs. */
  async function open(words: readonly string[], html = PAGE, path = 'first') {
    await page.goto(server.page(path, html));
    await bringPageScript(page);
    await page.evaluate((wanted) => {
      const shelf = new PageScript.Shelf();
      if (wanted.length > 0) shelf.here = wanted.map((one) => PageScript.markOf(one));
      Object.assign(globalThis, { shelf });
    }, words);
  }
  /** Starts the script on what `open` prepared. */
  const start = () =>
    page.evaluate(() => {
      const { shelf } = globalThis as unknown as { shelf: Started['shelf'] };
      Object.assign(globalThis, { running: PageScript.start({ shelf }) });
    });

  const painted = () => page.evaluate(() => PageScript.painted());
  const paints = (...words: string[]) =>
    waitUntil(`painted ${words}`, async () => {
      const now = Object.values(await painted())
        .flat()
        .sort();
      if (`${now}` === `${words.sort()}`) return true;
      throw new Error(`painted is ${now}`);
    });
  const reported = () =>
    page.evaluate(() => running.shelf.reports.map((r) => r.map((w) => w.status)));
  const looks = (look: string) =>
    waitUntil(`a mark that is ${look}`, async () =>
      Object.keys(await painted()).some((pen) => pen.includes(`-${look}-`)),
    );

  /** The mark's words as they are after an edit. */
  const EDITED = 'wrote in their margins with pencils';
  const editText = (to = 'wrote in their margins with blunt pencils') =>
    page.evaluate(
      (from, now) => {
        const edited = document.querySelector('#edited') as Element;
        edited.textContent = (edited.textContent ?? '').replace(from, now);
      },
      EDITED,
      to,
    );

  describe('content', () => {
    test('that is added as the reader scrolls brings its marks, and leaves the others', async () => {
      await open(['stand for hours at the water']);
      await page.evaluate((html) => {
        const { shelf } = globalThis as unknown as { shelf: Started['shelf'] };
        const main = document.querySelector('main') as Element;
        main.insertAdjacentHTML('beforeend', html);
        shelf.here = [...shelf.here, PageScript.markOf('dug its rooms under the old railway')];
        main.lastElementChild?.remove();
      }, paragraph('badgers'));
      await start();
      await paints('stand for hours at the water');
      for (const about of ['wolves', 'mice', 'badgers', 'beavers'] as const) {
        await page.evaluate(
          (html) => document.querySelector('main')?.insertAdjacentHTML('beforeend', html),
          paragraph(about),
        );
      }
      await paints('stand for hours at the water', 'dug its rooms under the old railway');
      await waitUntil(
        'the good news',
        async () => `${(await reported()).at(-1)}` === 'anchored,anchored',
      );
    });

    test('that is drawn anew again and again keeps its marks', async () => {
      await open(['stand for hours at the water']);
      await start();
      await paints('stand for hours at the water');
      for (let time = 0; time < 5; time += 1) {
        await page.evaluate(() => {
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
      await page.evaluate((html) => {
        const main = document.querySelector('main') as Element;
        main.innerHTML = html;
        const { shelf } = running;
        shelf.byAddress.set('/second', [PageScript.markOf('turns into a chain of ponds')]);
        main.innerHTML = '<p>Loading</p>';
        history.pushState(null, '', '/second');
      }, paragraph('beavers'));
      await paints();
      await page.evaluate((html) => {
        (document.querySelector('main') as Element).innerHTML = html;
      }, paragraph('beavers'));
      await paints('turns into a chain of ponds');
      expect((await reported()).flat()).not.toContain('orphan');
    });

    test('that a style hides and shows is found when it is shown, without a click', async () => {
      await open([EDITED]);
      await editText();
      await page.evaluate(() => document.querySelector('main')?.classList.add('folded'));
      await start();
      await waitUntil('the bad news', async () => `${(await reported()).at(-1)}` === 'orphan');
      await page.evaluate(() => document.querySelector('main')?.classList.remove('folded'));
      await looks('approximate');
    });

    test('in an open shadow root has its marks, also when that root comes late', async () => {
      await open([]);
      await page.evaluate(() => {
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
      await page.evaluate(() => (globalThis as unknown as { attach: () => void }).attach());
      await paints('stand within a shadow');
    });
  });

  describe('a passage whose words have changed', () => {
    /** Presses a button of our panel. */
    const press = async (label: string) => {
      const place = await waitUntil(`the button ${label}`, () =>
        page.evaluate((wanted) => {
          const root = ourRoots.findLast((one) => one.host.isConnected);
          const button = [...(root?.querySelectorAll('button') ?? [])].find(
            ({ textContent }) => textContent === wanted,
          );
          const box = button?.getBoundingClientRect();
          return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
        }, label),
      );
      await page.mouse.click(place.x, place.y);
    };

    test('shows what changed; the change can be accepted, and that taken back', async () => {
      await open([EDITED]);
      await editText();
      await start();
      await looks('approximate');
      const place = await page.evaluate(() => {
        const { left, top } = PageScript.rangeOf('in their margins').getBoundingClientRect();
        return { x: left + 5, y: top + 8 };
      });
      await page.mouse.click(place.x, place.y);
      const diff = await waitUntil('the change', () =>
        page.evaluate(() => ourRoots.at(-1)?.querySelector('.page-diff')?.innerHTML),
      );
      expect(diff).toBe('wrote in their margins with <ins>blunt </ins>pencils');
      await press('Accept the change');
      await looks('anchored');
      await press('Undo');
      await looks('approximate');
    });

    test('is still found when the page takes its change back', async () => {
      await open([EDITED]);
      await page.evaluate((words) => {
        const { shelf } = globalThis as unknown as { shelf: Started['shelf'] };
        const other = PageScript.markOf('nobody had counted on it');
        shelf.here = shelf.here.map((mark) => ({
          ...mark,
          selectorSets: [
            ...mark.selectorSets,
            other.selectorSets[0]?.map((selector) =>
              selector.type === 'TextQuoteSelector'
                ? { ...selector, exact: `${words}, quite another text`, prefix: 'x', suffix: 'y' }
                : selector,
            ) ?? [],
          ],
        }));
      }, 'This was accepted while the page said something else');
      await start();
      await paints(EDITED);
    });

    test('is not taken for the mark while the page is still coming', async () => {
      await open([EDITED]);
      await editText();
      await start();
      const { whereabouts } = await page.evaluate(() => running.session.inspect());
      expect(whereabouts).toEqual([]);
      expect(await painted()).toEqual({});
      await looks('approximate');
    });

    test('is told with its place, and how its text would be described', async () => {
      await open([EDITED]);
      await editText();
      await start();
      const report = await page.evaluate(() => {
        const [mark] = running.shelf.here;
        return mark ? running.session.search(mark.id) : null;
      });
      expect(report).toMatchObject({
        status: 'approximate',
        candidates: [{ passage: { quote: 'wrote in their margins with blunt pencils' } }],
      });
    });
  });

  describe('a lost passage', () => {
    const search = () =>
      page.evaluate(() => {
        const [mark] = running.shelf.here;
        return mark ? running.session.search(mark.id) : null;
      });

    test('has the places that might be it for candidates', async () => {
      await open([EDITED]);
      await page.evaluate(() => {
        const main = document.querySelector('main') as Element;
        document.querySelector('#edited')?.remove();
        for (const tool of ['quills', 'chalk']) {
          const twin = document.createElement('p');
          twin.textContent = `The monks of ${tool}burg wrote in their margins with ${tool} whenever they liked.`;
          main.append(twin);
        }
      });
      await start();
      const report = await search();
      expect(report?.status).toBe('orphan');
      expect(report?.candidates.map(({ passage }) => passage.quote).sort()).toEqual([
        'wrote in their margins with chalk',
        'wrote in their margins with quills',
      ]);
    });

    test('of another page is not looked for', async () => {
      await open([EDITED]);
      await start();
      const report = await page.evaluate(() => {
        const id = crypto.randomUUID() as Parameters<Started['session']['search']>[0];
        return running.session.search(id);
      });
      expect(report).toBeNull();
    });
  });

  describe('what the head says', () => {
    const read = () => page.evaluate(() => running.session.extract());

    test('is believed on the page that it came with, also when its address was tidied', async () => {
      await open([], PAGE, 'first?utm_source=x'.split('?')[0]);
      await start();
      const { origin } = new URL(page.url());
      expect((await read()).claims.canonical).toBe(`${origin}/first`);
      await page.evaluate(() => history.replaceState(null, '', '/first?from=list'));
      expect((await read()).claims.canonical).toBe(`${origin}/first`);
    });

    test('is not believed once the address is another, until it speaks of that', async () => {
      await open([]);
      await start();
      await page.evaluate(() => {
        history.pushState(null, '', '/second');
        document.title = 'The second page';
      });
      expect(await read()).toMatchObject({
        claims: { canonical: null, og: null },
        metadata: { title: 'The second page' },
      });
      await page.evaluate(() => {
        document.querySelector('link[rel=canonical]')?.setAttribute('href', '/second');
      });
      const { origin } = new URL(page.url());
      expect((await read()).claims.canonical).toBe(`${origin}/second`);
    });

    test('is not believed where an app has one head for all its addresses', async () => {
      await open([]);
      await start();
      await page.evaluate(() => history.pushState(null, '', '/first#/letters/12'));
      expect((await read()).claims.canonical).toBeNull();
    });
  });
});
