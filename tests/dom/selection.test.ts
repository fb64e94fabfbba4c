import { describe, expect, test } from 'vitest';
import { waitUntil } from '../support/driver/waitUntil';
import { articleIn } from './articleIn';
import { browsers } from './readingInBrowser';

declare const running: ReturnType<typeof PageScript.start>;

describe.each(browsers)('a selection, in %s', (name) => {
  const { screen, open, paintsAs, turn, middleOf, panel, press } = articleIn(name);

  const selected = (words: string) =>
    screen.page.evaluate((wanted) => {
      PageScript.select(wanted);
      return running.session.selection();
    }, words);

  test('becomes a passage with its quote', async () => {
    await open();
    expect((await selected('where readers write'))?.quote).toBe('where readers write');
  });

  test('across elements has line breaks between blocks and spaces between cells', async () => {
    await open();
    const passage = await screen.page.evaluate(() => {
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

  test.each(['still', 'changing', 'changing in a shadow tree'])(
    'of all of a long page is described in turns with the page, as it is at once: %s',
    async (state) => {
      await open();
      const { now, atOnce, turns } = await screen.page.evaluate(async (state) => {
        const line = '<p>A line <b>of</b> many,<br>and <i>its</i> second half.</p>';
        document.body.innerHTML = line.repeat(3_000);
        const host = document.querySelector('p:nth-child(1500) i') as Element;
        const part = document.createElement('span');
        if (state.endsWith('tree')) {
          const shadow = host.appendChild(part).attachShadow({ mode: 'open' });
          shadow.innerHTML = 'of its <b>own</b>';
        }
        const range = document.createRange();
        range.selectNodeContents(document.body);
        let turns = 0;
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          turns += 1;
          const changing = part.shadowRoot ?? document;
          if (state !== 'still') changing.querySelector('b')?.append('f');
          port2.postMessage(null);
        };
        port2.postMessage(null);
        const now = await PageScript.passageNow(range, document.body);
        const atOnce = PageScript.passageOf(range, document.body);
        port1.close();
        return { now, atOnce, turns };
      }, state);
      expect(now.status).toBe('described');
      expect(now).toEqual(atOnce);
      expect(turns).toBeGreaterThan(1);
    },
  );

  test('holds a formula in the line where it stands, and one set apart on a line of its own', async () => {
    await open();
    const quote = await screen.page.evaluate(async () => {
      const second = document.querySelector('#second') as Element;
      const terms = '<mrow><mi>a</mi><mo>+</mo><msup><mi>b</mi><mn>2</mn></msup></mrow>';
      second.innerHTML = `The sum <math>${terms}</math> is large. <math display="block">${terms}</math> So is this.`;
      getSelection()?.selectAllChildren(second);
      return (await running.session.selection())?.quote;
    });
    expect(quote).toBe('The sum a+b2 is large.\na+b2\nSo is this.');
  });

  test('is made tight: no more than the words that were meant', async () => {
    await open();
    const quote = await screen.page.evaluate(async () => {
      const second = document.querySelector('#second') as Element;
      getSelection()?.setBaseAndExtent(document.querySelector('#first') as Node, 0, second, 0);
      return (await running.session.selection())?.quote;
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
    const box = await screen.page.evaluate(() => {
      const root = document.querySelector('#host')?.shadowRoot as ShadowRoot;
      const { left, right, top, bottom } = PageScript.rangeOf(
        'within an open',
        root,
      ).getBoundingClientRect();
      return { left, right, y: (top + bottom) / 2 };
    });
    await screen.page.mouse.move(box.left + 1, box.y);
    await screen.page.mouse.down();
    await screen.page.mouse.move(box.right - 1, box.y, { steps: 4 });
    await screen.page.mouse.up();
    const quote = await screen.page.evaluate(() => PageScript.selectedRange(document)?.toString());
    expect(quote).toBe('within an open');
  });

  test('offers no pens at what a page makes up', async () => {
    await open();
    await screen.page.evaluate(() => {
      PageScript.select('where readers write');
      const made = { bubbles: true, composed: true };
      const first = document.querySelector('#first');
      first?.dispatchEvent(new PointerEvent('pointerup', made));
      first?.dispatchEvent(
        new KeyboardEvent('keyup', { ...made, key: 'ArrowRight', shiftKey: true }),
      );
    });
    await turn();
    expect(await panel()).toBeNull();
  });

  test('offers the pens at a selection by mouse, and highlights with the one pressed', async () => {
    await open();
    const { x, y } = await middleOf('Another paragraph');
    await screen.page.mouse.click(x, y, { count: 3 });
    const pens = await waitUntil('the pens', panel);
    expect(pens).toMatchObject({ role: 'toolbar', name: 'Kantlijn' });
    await press('Highlight in green');
    await paintsAs('kantlijn-green-light-own-anchored-0');
  });
});
