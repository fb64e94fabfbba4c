import { describe, expect, test } from 'vitest';
import { waitUntil } from '../support/driver/waitUntil';
import { changingPageIn } from './changingPageIn';
import { pressOurs } from './pressOurs';
import { browsers } from './readingInBrowser';

type Started = ReturnType<typeof PageScript.start>;
declare const running: Started;

describe.each(browsers)('a page that changes, in %s', (name) => {
  const { screen, open, start, paints, looks, EDITED, editText } = changingPageIn(name);

  describe('a passage whose words have changed', () => {
    const press = (label: string) => pressOurs(screen.page, label);

    test('shows what changed; the change can be accepted, and that taken back', async () => {
      await open([EDITED]);
      await editText();
      await start();
      await looks('approximate');
      const place = await screen.page.evaluate(() => {
        const { left, top } = PageScript.rangeOf('in their margins').getBoundingClientRect();
        return { x: left + 5, y: top + 8 };
      });
      await screen.page.mouse.click(place.x, place.y);
      const diff = await waitUntil('the change', () =>
        screen.page.evaluate(() => ourRoots.at(-1)?.querySelector('.page-diff')?.innerHTML),
      );
      expect(diff).toBe('wrote in their margins with <ins>blunt </ins>pencils');
      await press('Accept the change');
      await looks('anchored');
      await press('Undo');
      await looks('approximate');
    });

    test('is still found when the page takes its change back', async () => {
      await open([EDITED]);
      await screen.page.evaluate((words) => {
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
      // In one go: a page is quiet soon, and a busy machine slow to ask.
      const early = await screen.page.evaluate(async () => {
        const { shelf } = globalThis as unknown as { shelf: Started['shelf'] };
        shelf.reports.length = 0;
        Object.assign(globalThis, { running: PageScript.start({ shelf }) });
        await running.session.inspect();
        return { reports: shelf.reports, painted: PageScript.painted() };
      });
      expect(early).toEqual({ reports: [], painted: {} });
      await looks('approximate');
    });

    test('is told with its place, and how its text would be described', async () => {
      await open([EDITED]);
      await editText();
      await start();
      const report = await screen.page.evaluate(() => {
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
      screen.page.evaluate(() => {
        const [mark] = running.shelf.here;
        return mark ? running.session.search(mark.id) : null;
      });

    test('has the places that might be it for candidates', async () => {
      await open([EDITED]);
      await screen.page.evaluate(() => {
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
      const report = await screen.page.evaluate(() => {
        const id = crypto.randomUUID() as Parameters<Started['session']['search']>[0];
        return running.session.search(id);
      });
      expect(report).toBeNull();
    });
  });
});
