import { describe, expect, test } from 'vitest';
import { waitUntil } from '../support/driver/waitUntil';
import { articleIn } from './articleIn';
import { browsers } from './readingInBrowser';

declare const running: ReturnType<typeof PageScript.start>;

describe.each(browsers)('painting, in %s', (name) => {
  const { screen, open, painted, paintsAs } = articleIn(name);

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
    await screen.page.evaluate(() => {
      document.body.style.cssText = 'background: #101418; color: #eee';
    });
    await paintsAs('kantlijn-yellow-dark-own-anchored-0');
  });

  test('takes light text for a page that turns dark after its body was replaced', async () => {
    await open([{ words: 'where readers write' }]);
    await screen.page.evaluate(() => document.body.replaceWith(document.body.cloneNode(true)));
    await waitUntil('the mark in the new body', () =>
      screen.page.evaluate(() =>
        [...CSS.highlights.values()]
          .flatMap((one) => [...one])
          .every(({ startContainer }) => startContainer.isConnected),
      ),
    );
    await paintsAs('kantlijn-yellow-light-own-anchored-0');
    await screen.page.evaluate(() => {
      document.body.style.cssText = 'background: #101418; color: #eee';
    });
    await paintsAs('kantlijn-yellow-dark-own-anchored-0');
  });

  test('gives text a colour that can be read where its own could not', async () => {
    await open([{ words: 'where readers write' }]);
    await screen.page.evaluate(() => {
      document.body.style.cssText = 'background: #fff; color: #888';
    });
    await paintsAs('kantlijn-yellow-light-ours-anchored-0');
  });

  test('puts its own back when a page throws it away, and leaves that of the page alone', async () => {
    await open([{ words: 'where readers write' }]);
    const left = await screen.page.evaluate(async () => {
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
    const names = await screen.page.evaluate(() => {
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
    const colours = await screen.page.evaluate(async () => {
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

  test.each([
    { what: 'a line within a line', html: '<p>one <a href="#"><b>two</b></a> <i>three</i></p>' },
    { what: 'paragraphs and a list', html: '<h2>one</h2><p>two</p><ul><li>three <b>x</b></ul>' },
    { what: 'a page of nothing else', html: `<p>one<p>two<p>three${'<p>x'.repeat(500)}` },
    {
      what: 'a form whose field has a telling name',
      html: '<form>one two<input name="localName"> three</form>',
    },
    { what: 'names of its own', html: '<my-page.x>one <my-word>two</my-word> three</my-page.x>' },
    {
      what: 'a drawing',
      html: '<svg width="200" height="50"><text y="20">one <tspan>two</tspan> three</text></svg>',
    },
  ])(
    'reaches all text of a passage in $what, and what is put around it later',
    async ({ html }) => {
      await open();
      const washes = await screen.page.evaluate((given) => {
        document.body.innerHTML = given;
        const nodes: Text[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) nodes.push(walker.currentNode as Text);
        const last = nodes.findLastIndex((node) => node.data.includes('three'));
        const marked = nodes.slice(0, last + 1);
        const range = new StaticRange({
          startContainer: marked[0] as Text,
          startOffset: 0,
          endContainer: marked[last] as Text,
          endOffset: 3,
        });
        const painting = new PageScript.Painting(document);
        const show = () => {
          painting.show(new Map([['one', { range, colour: 'blue', look: 'anchored' }]]));
          const [name] = CSS.highlights.keys();
          return marked.map(
            ({ parentElement }) =>
              getComputedStyle(parentElement as Element, `::highlight(${name})`).backgroundColor,
          );
        };
        const before = show();
        for (const node of marked) {
          const around = document.createElement('u');
          const more = document.createElement('blockquote');
          node.before(more);
          more.append(around);
          around.append(node);
        }
        const after = show();
        painting.clear();
        return [...before, ...after];
      }, html);
      expect(new Set(washes)).toEqual(new Set(['rgb(191, 224, 251)']));
    },
  );

  test('reaches text right inside a shadow root', async () => {
    await open();
    const wash = await screen.page.evaluate(() => {
      const host = document.querySelector('#host') as Element;
      const root = host.shadowRoot as ShadowRoot;
      root.innerHTML = 'one <b>two</b>';
      const range = document.createRange();
      range.selectNodeContents(root.firstChild as Text);
      const painting = new PageScript.Painting(document);
      painting.show(
        new Map([['one', { range: new StaticRange(range), colour: 'blue', look: 'anchored' }]]),
      );
      const [name] = CSS.highlights.keys();
      return getComputedStyle(host, `::highlight(${name})`).backgroundColor;
    });
    expect(wash).toBe('rgb(191, 224, 251)');
  });
});
