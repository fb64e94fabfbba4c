import { describe, expect, test } from 'vitest';
import type { Mark } from '../../utils/model/page';
import { bringPageScript } from './pageInBrowser';
import { browsers } from './readingInBrowser';
import { screenIn } from './screenIn';

declare let running: ReturnType<typeof PageScript.start>;

const COUNT = 400;
const words = Array.from({ length: COUNT }, (_, at) => `Passage ${at} of many.`);
const PAGE = `<!doctype html><title>Many</title><article>${words.map((one) => `<p>${one}</p>`).join('')}</article>`;

describe.each(browsers)('a page with many marks, in %s', (name) => {
  const screen = screenIn(name);

  /** Opens a page with these passages marked. */
  async function open(marked: readonly string[]) {
    await screen.page.goto(screen.server.page('many', PAGE));
    await bringPageScript(screen.page);
    await screen.page.evaluate(async (wanted) => {
      Object.assign(globalThis, { running: PageScript.start() });
      running.shelf.here = wanted.map((one) => PageScript.markOf(one));
      await running.session.marksChanged();
      // What the browser tells of the page itself, which has been read while that came.
      await new Promise(requestAnimationFrame);
    }, marked);
  }

  test('one that changes is drawn, and none of the others is touched', async () => {
    await open(words);
    const acts = await screen.page.evaluate(async () => {
      const done = { drawn: 0, erased: 0, ranges: 0, styles: 0 };
      const { add, delete: erase } = Highlight.prototype;
      Highlight.prototype.add = function (range) {
        done.drawn += 1;
        return add.call(this, range);
      };
      Highlight.prototype.delete = function (range) {
        done.erased += 1;
        return erase.call(this, range);
      };
      const { createRange } = Document.prototype;
      Document.prototype.createRange = function () {
        done.ranges += 1;
        return createRange.call(this);
      };
      const look = globalThis.getComputedStyle;
      globalThis.getComputedStyle = (...of) => {
        done.styles += 1;
        return look(...of);
      };
      const told: (typeof done)[] = [];
      const count = async (act: () => void) => {
        act();
        Object.assign(done, { drawn: 0, erased: 0, ranges: 0, styles: 0 });
        await running.session.marksChanged();
        told.push({ ...done });
      };
      const { shelf } = running;
      const [all, mark] = [shelf.here, shelf.here[7]];
      await count(() => {
        shelf.here = all.map((one) => (one === mark ? { ...one, colour: 'green' } : one));
      });
      await count(() => {
        shelf.here = all.filter((one) => one !== mark);
      });
      await count(() => {
        shelf.here = all;
      });
      return told;
    });
    expect(acts.map(({ drawn, erased }) => [drawn, erased])).toEqual([
      [1, 1],
      [0, 1],
      [1, 0],
    ]);
    // The one that came back was looked for together with some around it.
    for (const { ranges } of acts) expect(ranges).toBeLessThan(60);
    for (const { styles } of acts) expect(styles).toBeLessThan(30);
  });

  test('after any acts, also on passages that overlap, all are drawn as when the page is opened anew', async () => {
    await open([]);
    const rounds = await screen.page.evaluate(async () => {
      const { shelf } = running;
      let seed = 7;
      const random = (below: number) => {
        seed = (seed * 48271) % 2147483647;
        return seed % below;
      };
      const colours = ['yellow', 'green', 'pink'] as const;
      const parts = [(at: number) => `Passage ${at} of many.`, (at: number) => `${at} of`];
      const pool = Array.from({ length: 24 }, (_, at) =>
        PageScript.markOf(parts[at % 2]?.(100 + (at >> 2)) ?? ''),
      );
      const places = new Map(pool.map(({ id }, at) => [id, at]));
      const inPool = (a: Mark, b: Mark) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0);
      // The shelf gives them their places in the order of the first time.
      shelf.here = pool;
      await running.session.marksChanged();
      const drawn = () =>
        Object.entries(PageScript.painted())
          .map(([pen, texts]) => `${pen}: ${texts.sort()}`)
          .sort();
      const different: unknown[] = [];
      for (let round = 0; round < 240; round += 1) {
        const mark = pool[random(pool.length)] as (typeof pool)[number];
        const others = shelf.here.filter(({ id }) => id !== mark.id);
        const again = { ...mark, colour: colours[random(3)] ?? 'yellow' };
        shelf.here = random(3) === 0 ? others : [...others, again].sort(inPool);
        // The page changes under some of them.
        const place = document.querySelectorAll('p')[100 + random(6)] as Element;
        if (random(9) === 0) place.replaceWith(place.cloneNode(true));
        await running.session.marksChanged();
        if (round % 6 > 0) continue;
        const now = drawn();
        running.retire();
        Object.assign(globalThis, { running: PageScript.start({ shelf }) });
        await running.session.marksChanged();
        const anew = drawn();
        if (`${now}` !== `${anew}`) different.push({ round, now, anew });
      }
      return different;
    });
    expect(rounds).toEqual([]);
  });
});
