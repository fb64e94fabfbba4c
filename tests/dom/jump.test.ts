import { describe, expect, test } from 'vitest';
import { articleIn } from './articleIn';
import { browsers } from './readingInBrowser';

type Started = ReturnType<typeof PageScript.start>;
declare const running: Started;

describe.each(browsers)('a jump, in %s', (name) => {
  const { screen, open, paintsAs } = articleIn(name);

  test('brings a passage into view, opens what hides it, and lights it up', async () => {
    await open();
    const shown = await screen.page.evaluate(async () => {
      const [spacer, details] = [document.createElement('div'), document.createElement('details')];
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
    const found = await screen.page.evaluate(() => {
      document.querySelector('#first')?.remove();
      const [mark] = running.shelf.here;
      return mark ? running.session.jumpTo(mark.id) : null;
    });
    expect(found).toBe(false);
  });
});
