import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { waitUntil } from '../support/driver/waitUntil';
import { backstage, shownDocuments } from '../support/journey/backstage';
import { launched } from '../support/journey/launched';

const words = 'kept ready by the browser';
/** The browsers keep no page that asks not to be stored. */
const storable = { 'cache-control': 'max-age=0' };

describe.each(browserNames)('%s: a page that the browser keeps ready', (name) => {
  const now = launched(name);
  let page: PageView;

  beforeAll(async () => {
    await now.driver.grant('127.0.0.1');
    page = await now.driver.open(now.server.page('blank', '<title>Blank</title>'));
  });
  beforeEach(() => page.bringToFront());

  const made = (path: string, more = '') => {
    const text = `<p>These words are ${words}.</p><p>So are these others.</p>`;
    return now.server.page(path, `<!doctype html><title>${path}</title>${text}${more}`, storable);
  };
  const yellow = (texts: readonly string[]) =>
    texts.map((text) => ({ colour: 'yellow' as const, text }));
  const mark = async (view: PageView, quote: string, ...before: string[]) => {
    await view.select(quote);
    await now.driver.pressShortcut(view);
    await view.paints(yellow([quote, ...before]));
  };
  const click = (to: string) =>
    page.evaluate((href) => {
      const link = document.body.appendChild(document.createElement('a'));
      link.href = href;
      link.click();
    }, to);
  const follow = async (to: string) => {
    await click(to);
    await page.until('the page', (wanted) => location.href === wanted, to);
  };

  /** Whether the browser has kept a page while another was shown, and while `meanwhile` went on. It keeps none for want of memory. */
  const comesBackKept = async (url: string, meanwhile: () => Promise<void>): Promise<boolean> => {
    await page.evaluate(() => {
      const title = (text: string) => () => {
        document.title = text;
      };
      addEventListener('pagehide', title('Left'));
      addEventListener('pageshow', title('Kept'));
    });
    await follow(made('back-next'));
    await meanwhile();
    await page.bringToFront();
    await page.evaluate(() => history.back());
    const isBack = (wanted: string) =>
      location.href === wanted && document.readyState === 'complete' && document.title;
    const title = await waitUntil('the page again', async () => {
      const now = await page.evaluate(isBack, url);
      return now !== 'Left' && now;
    });
    return title === 'Kept';
  };

  test.each([
    ['that has marks', [words]],
    ['that has none', []],
  ])('to go back to, %s, shows those that were made meanwhile', async (key, before) => {
    const tries = 3;
    for (let nth = 1; ; nth++) {
      const url = made(`back-${key.replaceAll(' ', '-')}-${nth}`);
      await page.goto(url);
      for (const quote of before) await mark(page, quote);
      const isKept = await comesBackKept(url, async () => {
        const elsewhere = await now.driver.open(url);
        await mark(elsewhere, 'others', ...before);
        await elsewhere.close();
      });
      await page.paints(yellow([...before, 'others']));
      if (isKept) return;
      expect(nth, 'The browser has kept none of the pages').toBeLessThan(tries);
    }
  });

  // Firefox loads no page ahead.
  if (name === 'chromium')
    test('to be shown next gets nothing before it is, and its marks then', async () => {
      // What is painted when it comes to be shown was painted before.
      const script = `<script>
        document.addEventListener('prerenderingchange', () => {
          document.title = 'Painted before: ' + CSS.highlights.size;
        });
        addEventListener('load', () => setTimeout(() => fetch('/ready-waits'), 500));
      </script>`;
      const told = now.server.page('ready-waits', 'Noted');
      const ready = made('ready', script);
      await page.goto(ready);
      await mark(page, words);
      await waitUntil('the first visit', () => now.server.asked(told) === 1);
      const rules = { prerender: [{ urls: [ready], eagerness: 'immediate' }] };
      const speculation = `<script type="speculationrules">${JSON.stringify(rules)}</script>`;
      await page.goto(made('ready-before', speculation));
      await waitUntil('the page ahead', () => now.server.asked(told) === 2);
      expect(await page.painted()).toEqual([]);
      const stage = await backstage(now.driver);
      await page.bringToFront();
      await click(ready);
      // The driver loses sight of a tab whose document is swapped for one that was ready; the extension does not.
      const asExpected = { title: 'Painted before: 0', painted: [words] };
      await waitUntil('the page with its marks', async () => {
        const shown = await shownDocuments(stage);
        expect(shown).toContainEqual(expect.objectContaining(asExpected));
        return true;
      });
      expect(now.server.asked(told)).toBe(2);
    });
});
