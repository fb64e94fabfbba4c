import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../support/driver/waitUntil';
import { type PageServer, servePages } from '../support/server';
import { bringPageScript } from './pageInBrowser';
import { browsers, launch } from './readingInBrowser';

type Started = ReturnType<typeof PageScript.start>;
declare const running: Started;

const ARTICLE = `<!doctype html><title>Margins</title><style>body { font: 16px/1.5 serif; margin: 40px }</style>
  <article>
    <p id="first">The margin is where readers write, and where a thought first takes its shape.</p>
    <p id="second">Another paragraph stands below it, with <a href="#second">a link</a> and more words.</p>
    <table><tr><td>cell one</td><td>cell two</td></tr><tr><td>next row</td></tr></table>
    <p>Words in an <input value="a field of text"> and <span contenteditable>an editor of text</span>.</p>
    <div id="host"></div>
  </article>
  <script>
    document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p>Text within an open shadow root.</p>';
  </script>`;

describe.each(browsers)('the page script in %s', (name) => {
  let browser: Browser;
  let server: PageServer;
  let page: Page;

  beforeAll(async () => {
    [browser, server] = await Promise.all([launch(name), servePages()]);
    page = await browser.newPage();
    await page.setViewport({ width: 900, height: 700 });
  });
  afterAll(() => Promise.all([browser?.close(), server?.close()]));

  /** Opens the article with the script running and these marks on it. */
  async function open(marks: readonly { words: string; colour?: string; note?: string }[] = []) {
    await page.goto(server.page('article', ARTICLE));
    await bringPageScript(page);
    await page.evaluate(async (wanted) => {
      const running = PageScript.start({ pens: true });
      Object.assign(globalThis, { running });
      if (wanted.length === 0) return;
      running.shelf.here = wanted.map(({ words, ...said }) =>
        PageScript.markOf(words, said as Parameters<typeof PageScript.markOf>[1]),
      );
      await running.session.marksChanged();
    }, marks);
  }

  const painted = () => page.evaluate(() => PageScript.painted());
  const texts = async () => Object.values(await painted()).flat();

  /** Waits until these words are drawn and no others. */
  const paints = (...words: string[]) =>
    waitUntil(`painted ${words}`, async () => `${(await texts()).sort()}` === `${words.sort()}`);
  /** Waits until these highlights are drawn and no others. */
  const paintsAs = (...names: string[]) =>
    waitUntil(`painted as ${names}`, async () => `${Object.keys(await painted())}` === `${names}`);

  /** Lets everything happen that an event sets off at once. */
  const turn = () =>
    page.evaluate(
      () =>
        new Promise<void>((done) =>
          requestAnimationFrame(() => requestAnimationFrame(() => done())),
        ),
    );

  /** The middle of some words, to be clicked. */
  const middleOf = (words: string) =>
    page.evaluate((wanted) => {
      const box = PageScript.rangeOf(wanted).getBoundingClientRect();
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }, words);

  async function click(words: string) {
    const { x, y } = await middleOf(words);
    await page.mouse.click(x, y);
    await turn();
  }

  /** What our panel says: its name and the names of what is in it; null when nothing is shown. */
  const panel = () =>
    page.evaluate(() => {
      const root = ourRoots.findLast((one) => one.host.isConnected);
      const box = root?.querySelector('.page-panel');
      if (!root || !box) return null;
      const names = [...root.querySelectorAll('button, input, textarea')].map(
        (control) =>
          control.getAttribute('aria-label') ??
          root.querySelector(`label[for="${control.id}"]`)?.textContent ??
          control.textContent,
      );
      return { role: box.getAttribute('role'), name: box.getAttribute('aria-label'), names };
    });

  const gone = () => waitUntil('the panel to go', async () => (await panel()) === null);

  /** Presses a button of our panel with the mouse, as a person does. */
  async function press(label: string) {
    const place = await page.evaluate((wanted) => {
      const root = ourRoots.findLast((one) => one.host.isConnected);
      const button = [...(root?.querySelectorAll('button, input') ?? [])].find((one) =>
        [one.textContent, one.getAttribute('aria-label')].includes(wanted),
      );
      const box = (button?.closest('label') ?? button)?.getBoundingClientRect();
      return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    }, label);
    if (!place) throw new Error(`No such control: ${label}`);
    await page.mouse.click(place.x, place.y);
    await turn();
  }

  describe('painting', () => {
    test('draws each mark with its pen, and overlapping ones in layers', async () => {
      await open([
        { words: 'The margin is where readers write', colour: 'green' },
        { words: 'where readers', colour: 'pink' },
        { words: 'more words', colour: 'green' },
      ]);
      expect(await painted()).toEqual({
        'kantlijn-green-light-own-anchored-0': ['The margin is where readers write', 'more words'],
        'kantlijn-pink-light-own-anchored-1': ['where readers'],
      });
    });

    test('takes light text for a dark page', async () => {
      await open([{ words: 'where readers write' }]);
      await page.evaluate(() => {
        document.body.style.cssText = 'background: #101418; color: #eee';
      });
      await paintsAs('kantlijn-yellow-dark-own-anchored-0');
    });

    test('gives text a colour that can be read where its own could not', async () => {
      await open([{ words: 'where readers write' }]);
      await page.evaluate(() => {
        document.body.style.cssText = 'background: #fff; color: #888';
      });
      await paintsAs('kantlijn-yellow-light-ours-anchored-0');
    });

    test('puts its own back when a page throws it away, and leaves that of the page alone', async () => {
      await open([{ words: 'where readers write' }]);
      const left = await page.evaluate(async () => {
        CSS.highlights.clear();
        CSS.highlights.set('theirs', new Highlight());
        document.adoptedStyleSheets = [new CSSStyleSheet()];
        await running.session.marksChanged();
        const during = [...CSS.highlights.keys()].sort();
        const sheets = document.adoptedStyleSheets.length;
        running.retire();
        return {
          during,
          sheets,
          after: [[...CSS.highlights.keys()], document.adoptedStyleSheets.length],
        };
      });
      expect(left).toEqual({
        during: ['kantlijn-yellow-light-own-anchored-0', 'theirs'],
        sheets: 2,
        after: [['theirs'], 1],
      });
    });

    test('takes over from a script that is gone: what that one left is no mark', async () => {
      await open();
      const names = await page.evaluate(() => {
        running.retire();
        for (const name of ['kantlijn-pink-dark-ours-approximate-3', 'kantlijn-flash', 'theirs']) {
          CSS.highlights.set(name, new Highlight());
        }
        const left = new CSSStyleSheet();
        left.insertRule('::highlight(kantlijn-flash) { color: red }');
        document.adoptedStyleSheets = [new CSSStyleSheet(), left];
        PageScript.start();
        return [...CSS.highlights.keys(), document.adoptedStyleSheets.length];
      });
      expect(names).toEqual(['theirs', 1]);
    });

    test('reaches into a shadow root, and leaves nothing there', async () => {
      await open();
      const colours = await page.evaluate(async () => {
        const root = document.querySelector('#host')?.shadowRoot as ShadowRoot;
        const painting = new PageScript.Painting(document);
        const range = PageScript.rangeOf('within an open', root);
        painting.show(
          new Map([['one', { range: new StaticRange(range), colour: 'blue', look: 'anchored' }]]),
        );
        const during = root.adoptedStyleSheets.length;
        painting.clear();
        return [during, root.adoptedStyleSheets.length, CSS.highlights.size];
      });
      expect(colours).toEqual([1, 0, 0]);
    });
  });

  describe('a selection', () => {
    const selected = (words: string) =>
      page.evaluate((wanted) => {
        PageScript.select(wanted);
        return running.session.selection();
      }, words);

    test('becomes a passage with its quote', async () => {
      await open();
      expect((await selected('where readers write'))?.quote).toBe('where readers write');
    });

    test('across elements has line breaks between blocks and spaces between cells', async () => {
      await open();
      const passage = await page.evaluate(() => {
        getSelection()?.setBaseAndExtent(
          document.querySelector('#second') as Node,
          0,
          document.querySelector('table tr:last-child') as Node,
          1,
        );
        return running.session.selection();
      });
      expect(passage?.quote).toBe(
        'Another paragraph stands below it, with a link and more words.\ncell one cell two\nnext row',
      );
    });

    test('is made tight: no more than the words that were meant', async () => {
      await open();
      const quote = await page.evaluate(() => {
        const second = document.querySelector('#second') as Element;
        getSelection()?.setBaseAndExtent(document.querySelector('#first') as Node, 0, second, 0);
        return running.session.selection()?.quote;
      });
      expect(quote).toBe(
        'The margin is where readers write, and where a thought first takes its shape.',
      );
    });

    test.each(['an editor of text', ' '])('of %j is none', async (words) => {
      await open();
      expect(await selected(words)).toBeNull();
    });

    test('in an open shadow root is found', async () => {
      await open();
      const box = await page.evaluate(() => {
        const root = document.querySelector('#host')?.shadowRoot as ShadowRoot;
        const { left, right, top, bottom } = PageScript.rangeOf(
          'within an open',
          root,
        ).getBoundingClientRect();
        return { left, right, y: (top + bottom) / 2 };
      });
      await page.mouse.move(box.left + 1, box.y);
      await page.mouse.down();
      await page.mouse.move(box.right - 1, box.y, { steps: 4 });
      await page.mouse.up();
      const quote = await page.evaluate(() => PageScript.selectedRange(document)?.toString());
      expect(quote).toBe('within an open');
    });
  });

  describe('highlighting', () => {
    const highlight = (words: string) =>
      page.evaluate((wanted) => {
        PageScript.select(wanted);
        return running.session.highlightSelection('blue');
      }, words);

    test('paints at once, reads the page only the first time, and says so', async () => {
      await open();
      expect(await highlight('where readers write')).toBe(true);
      expect(await texts()).toEqual(['where readers write']);
      expect(await panel()).toEqual({
        role: 'dialog',
        name: 'Highlighted',
        names: ['Yellow', 'Green', 'Blue', 'Pink', 'Purple', 'Tags', 'Note', 'Undo', 'Done'],
      });
      await highlight('more words');
      const read = await page.evaluate(() => running.shelf.extractions.map((one) => one !== null));
      expect(read).toEqual([true, false]);
    });

    test('takes colour, tags and a note by keyboard alone, out of the hearing of the page', async () => {
      await open();
      await page.evaluate(() => {
        const heard: string[] = [];
        Object.assign(globalThis, { heard });
        document.addEventListener('keydown', ({ key }) => heard.push(key), true);
      });
      await highlight('where readers write');
      for (const key of ['Tab', 'ArrowRight', 'Tab', ...'idea,work', 'Enter', 'Tab'] as const) {
        await page.keyboard.press(key as 'Tab');
      }
      await page.keyboard.type('A good one');
      await page.keyboard.press('Escape');
      await gone();
      const [mark] = await page.evaluate(() => running.shelf.here);
      expect(mark).toMatchObject({ colour: 'pink', tags: ['idea', 'work'], note: 'A good one' });
      expect(
        await page.evaluate(() => (globalThis as unknown as { heard: string[] }).heard),
      ).toEqual([]);
    });

    test('is taken back by one button', async () => {
      await open();
      await highlight('where readers write');
      await press('Green');
      await press('Undo');
      await gone();
      expect(await page.evaluate(() => running.shelf.byAddress.size)).toBe(0);
      expect(await texts()).toEqual([]);
    });

    test('tells a failure in plain words, and keeps the selection', async () => {
      await open();
      const shown = await page.evaluate(async () => {
        running.shelf.failure = 'quota';
        PageScript.select('where readers write');
        const done = await running.session.highlightSelection('blue');
        return {
          done,
          said: ourRoots.at(-1)?.querySelector('[role=alert]')?.textContent,
          left: `${getSelection()}`,
        };
      });
      expect(shown).toMatchObject({ done: false, left: 'where readers write' });
      expect(shown.said).toMatch(/disk is full/);
      expect(await texts()).toEqual([]);
    });

    test('keeps what was typed when it cannot be saved', async () => {
      await open([{ words: 'where readers write' }]);
      await click('where readers write');
      await page.evaluate(() => {
        running.shelf.failure = 'quota';
      });
      await page.evaluate(() => ourRoots.at(-1)?.querySelector('textarea')?.focus());
      await page.keyboard.type('not lost');
      await page.keyboard.press('Escape');
      await waitUntil('the reason', () =>
        page.evaluate(() =>
          ourRoots.at(-1)?.querySelector('[role=alert]')?.textContent?.includes('disk'),
        ),
      );
      await page.evaluate(() => {
        running.shelf.failure = null;
      });
      await page.keyboard.press('Escape');
      await gone();
      expect(await page.evaluate(() => running.shelf.here[0]?.note)).toBe('not lost');
    });

    test('with nothing selected says what to do', async () => {
      await open();
      await page.evaluate(() => running.session.highlightSelection('blue'));
      expect(await page.evaluate(() => ourRoots.at(-1)?.querySelector('p')?.textContent)).toMatch(
        /Select a passage/,
      );
      await page.keyboard.press('Escape');
      expect(await panel()).toBeNull();
    });
  });

  describe('the bubble', () => {
    test('opens at a click on the passage, and only there', async () => {
      await open([{ words: 'where readers write', note: 'Yes' }, { words: 'a link' }]);
      await click('takes its shape');
      expect(await panel()).toBeNull();
      await click('a link');
      expect(await panel()).toBeNull();
      await click('where readers write');
      expect(await waitUntil('the bubble', panel)).toMatchObject({
        role: 'dialog',
        name: 'Highlight',
        names: expect.arrayContaining([
          'Copy',
          'Copy as Markdown',
          'Delete',
          'Close',
          'Tags',
          'Note',
        ]),
      });
    });

    test('opens by the shortcut with the caret in the passage, and gives the focus back', async () => {
      await open([{ words: 'where readers write' }]);
      await page.evaluate(() => {
        document.querySelector('a')?.focus();
        const { startContainer, startOffset } = PageScript.rangeOf('readers');
        getSelection()?.collapse(startContainer, startOffset);
        document.querySelector('a')?.focus();
        return running.session.highlightSelection('blue');
      });
      expect(await panel()).toMatchObject({ name: 'Highlight' });
      const focused = () => page.evaluate(() => document.activeElement?.localName);
      expect(await focused()).toBe('div');
      await page.keyboard.press('Escape');
      await gone();
      expect(await focused()).toBe('a');
    });

    test('deletes, and takes that back in its place', async () => {
      await open([{ words: 'where readers write', note: 'Yes' }]);
      await click('where readers write');
      await press('Delete');
      await paints();
      await waitUntil('the offer to undo', async () => `${(await panel())?.names}` === 'Undo');
      await press('Undo');
      await paints('where readers write');
    });

    test('does nothing that a page makes up', async () => {
      await open([{ words: 'where readers write' }]);
      const { x, y } = await middleOf('where readers write');
      await page.evaluate(
        (at) => {
          const made = { bubbles: true, composed: true, clientX: at.x, clientY: at.y };
          document.querySelector('#first')?.dispatchEvent(new MouseEvent('click', made));
        },
        { x, y },
      );
      await turn();
      expect(await panel()).toBeNull();
      await click('where readers write');
      await page.evaluate(() => {
        const root = ourRoots.at(-1) as ShadowRoot;
        for (const button of root.querySelectorAll('button')) button.click();
        (root.host as HTMLElement).dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
      });
      await turn();
      expect(await page.evaluate(() => running.shelf.here.length)).toBe(1);
      expect(await panel()).toMatchObject({ name: 'Highlight' });
    });

    test('stands above a modal dialog of the page, and can be used there', async () => {
      await open();
      await page.evaluate(() => {
        const dialog = document.createElement('dialog');
        dialog.textContent = 'Words inside of a dialog';
        document.body.append(dialog);
        dialog.showModal();
        PageScript.select('inside of a dialog');
        return running.session.highlightSelection('blue');
      });
      await press('Green');
      await paintsAs('kantlijn-green-light-own-anchored-0');
      expect(await page.evaluate(() => running.shelf.here[0]?.colour)).toBe('green');
    });
  });

  test('offers the pens at a selection by mouse, and highlights with the one pressed', async () => {
    await open();
    const { x, y } = await middleOf('Another paragraph');
    await page.mouse.click(x, y, { count: 3 });
    const pens = await waitUntil('the pens', panel);
    expect(pens).toMatchObject({ role: 'toolbar', name: 'Kantlijn' });
    await press('Highlight in green');
    await paintsAs('kantlijn-green-light-own-anchored-0');
  });

  describe('a page that lives', () => {
    test('has its marks found when its content comes late, and is not called lost before', async () => {
      await open([{ words: 'where readers write' }]);
      const before = await page.evaluate(async () => {
        const later = document.implementation.createHTMLDocument();
        later.body.append(...document.body.childNodes);
        running.retire();
        running.shelf.reports.length = 0;
        const again = PageScript.start({ shelf: running.shelf });
        const { whereabouts } = await again.session.inspect();
        Object.assign(globalThis, { running: again, later });
        return { whereabouts, reports: again.shelf.reports.length };
      });
      expect(before).toEqual({ whereabouts: [], reports: 0 });
      await page.evaluate(() => {
        const { later } = globalThis as unknown as { later: Document };
        document.body.append(...later.body.childNodes);
      });
      await paints('where readers write');
      const reported = await page.evaluate(() => running.shelf.reports.flat());
      expect(reported).toEqual([expect.objectContaining({ status: 'anchored', score: 1 })]);
    });

    test('has them found again when its whole body is replaced', async () => {
      await open([{ words: 'where readers write' }]);
      await page.evaluate(() => {
        const body = document.createElement('body');
        body.append(...[...document.body.childNodes].map((node) => node.cloneNode(true)));
        document.body.replaceWith(body);
      });
      await paints('where readers write');
    });

    test('tells what it has lost once it is quiet', async () => {
      await open([{ words: 'where readers write' }]);
      await page.evaluate(() => document.querySelector('#first')?.remove());
      await waitUntil('the news of it', () =>
        page.evaluate(() => running.shelf.reports.at(-1)?.[0]?.status === 'orphan'),
      );
      expect(await texts()).toEqual([]);
    });

    test('has the marks of its new address when that changes without a load', async () => {
      await open([{ words: 'where readers write' }]);
      await page.evaluate(() => {
        const mark = PageScript.markOf('Another paragraph');
        running.shelf.byAddress.set('/elsewhere', [mark]);
        history.pushState(null, '', '/elsewhere');
      });
      await paints('Another paragraph');
      await page.evaluate(() => history.back());
      await paints('where readers write');
    });
  });

  describe('a jump', () => {
    test('brings a passage into view, opens what hides it, and lights it up', async () => {
      await open();
      const shown = await page.evaluate(async () => {
        const [spacer, details] = [
          document.createElement('div'),
          document.createElement('details'),
        ];
        spacer.style.height = '3000px';
        details.innerHTML =
          '<summary>More</summary><div style="height:120px;overflow:auto"><p style="height:900px">x</p>Deep inside stands this.</div>';
        document.body.append(spacer, details);
        details.open = true;
        running.shelf.here = [PageScript.markOf('Deep inside stands this.')];
        details.open = false;
        const id = running.shelf.here[0]?.id as Parameters<Started['session']['jumpTo']>[0];
        const focus = document.activeElement;
        const found = await running.session.jumpTo(id);
        const { top, bottom } = PageScript.rangeOf('Deep inside').getBoundingClientRect();
        const flashes = CSS.highlights.has('kantlijn-flash');
        return {
          found,
          isIn: top > 0 && bottom < innerHeight,
          flashes,
          open: details.open,
          stays: focus === document.activeElement,
        };
      });
      expect(shown).toEqual({ found: true, isIn: true, flashes: true, open: true, stays: true });
      await paintsAs('kantlijn-yellow-light-own-anchored-0');
    });

    test('to an orphan leads nowhere', async () => {
      await open([{ words: 'where readers write' }]);
      const found = await page.evaluate(() => {
        document.querySelector('#first')?.remove();
        const [mark] = running.shelf.here;
        return mark ? running.session.jumpTo(mark.id) : null;
      });
      expect(found).toBe(false);
    });
  });

  test('leaves the document byte for byte as it was when it retires', async () => {
    await open();
    const difference = await page.evaluate(async () => {
      const before = document.documentElement.outerHTML;
      PageScript.select('where readers write');
      await running.session.highlightSelection('blue');
      const during = document.documentElement.outerHTML;
      running.retire();
      const after = document.documentElement.outerHTML;
      return {
        during: during === before,
        after: after === before,
        left: [CSS.highlights.size, document.adoptedStyleSheets.length],
      };
    });
    expect(difference).toEqual({ during: false, after: true, left: [0, 0] });
    await click('where readers write');
    expect(await panel()).toBeNull();
  });
});
