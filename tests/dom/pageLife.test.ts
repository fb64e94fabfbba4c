import { describe, expect, test } from 'vitest';
import { waitUntil } from '../support/driver/waitUntil';
import { articleIn } from './articleIn';
import { browsers } from './readingInBrowser';

declare const running: ReturnType<typeof PageScript.start>;

describe.each(browsers)('a page that lives, in %s', (name) => {
  const { screen, open, texts, paints, click, panel } = articleIn(name);

  test('has its marks found when its content comes late, and is not called lost before', async () => {
    await open([{ words: 'where readers write' }]);
    const before = await screen.page.evaluate(async () => {
      const later = document.implementation.createHTMLDocument();
      later.body.append(...document.body.childNodes);
      running.retire();
      running.shelf.reports.length = 0;
      const again = PageScript.start({ shelf: running.shelf });
      await again.session.inspect();
      Object.assign(globalThis, { running: again, later });
      return again.shelf.reports;
    });
    expect(before).toEqual([]);
    await screen.page.evaluate(() => {
      const { later } = globalThis as unknown as { later: Document };
      document.body.append(...later.body.childNodes);
    });
    await paints('where readers write');
    const reported = await screen.page.evaluate(() => running.shelf.reports.flat());
    expect(reported).toEqual([expect.objectContaining({ status: 'anchored', score: 1 })]);
  });

  test('has them found again when its whole body is replaced', async () => {
    await open([{ words: 'where readers write' }]);
    await screen.page.evaluate(() => {
      const body = document.createElement('body');
      body.append(...[...document.body.childNodes].map((node) => node.cloneNode(true)));
      document.body.replaceWith(body);
    });
    await paints('where readers write');
  });

  test('has its first mark found again when its text is drawn anew, if made long after it was quiet', async () => {
    await open();
    await screen.page.evaluate(async () => {
      const { setTimeout } = window;
      const soon = (run: () => void, ms = 0) => setTimeout(run, ms > 1_000 ? 0 : ms);
      Object.assign(window, { setTimeout: soon });
      await running.session.marksChanged();
      await new Promise<void>((done) => soon(done, 2_000));
      Object.assign(window, { setTimeout });
      PageScript.select('where readers write');
      await running.session.highlightSelection('blue');
    });
    await paints('where readers write');
    await screen.page.evaluate(() => {
      const first = document.querySelector('#first');
      first?.replaceWith(first.cloneNode(true));
    });
    await paints('where readers write');
  });

  test('tells what it has lost once it is quiet', async () => {
    await open([{ words: 'where readers write' }]);
    await screen.page.evaluate(() => document.querySelector('#first')?.remove());
    await waitUntil('the news of it', () =>
      screen.page.evaluate(() => running.shelf.reports.at(-1)?.[0]?.status === 'orphan'),
    );
    expect(await texts()).toEqual([]);
  });

  test('has the marks of its new address when that changes without a load', async () => {
    await open([{ words: 'where readers write' }]);
    await screen.page.evaluate(() => {
      const mark = PageScript.markOf('Another paragraph');
      running.shelf.byAddress.set('/elsewhere', [mark]);
      history.pushState(null, '', '/elsewhere');
      // As a page does that shows something else. Firefox 140 has no Navigation API: only this is heard there.
      document.body.append('Another page stands here.');
    });
    await paints('Another paragraph');
    await screen.page.evaluate(() => history.back());
    await paints('where readers write');
  });

  test('leaves the document byte for byte as it was when it retires', async () => {
    await open();
    const difference = await screen.page.evaluate(async () => {
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
