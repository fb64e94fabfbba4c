import { describe, expect, test } from 'vitest';
import { holdImages } from '@/components/reader/holdImages';
import { outlineOf } from '@/components/reader/outline';
import { pointAt, shareAt } from '@/components/reader/readingPlace';

function article(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(`<article>${html}</article>`, 'text/html');
  const root = document.importNode(parsed.body.firstElementChild as HTMLElement, true);
  document.body.replaceChildren(root);
  return root;
}

function fragment(html: string): DocumentFragment {
  const holder = document.createDocumentFragment();
  holder.append(...article(html).childNodes);
  return holder;
}

describe('place in the text', () => {
  const root = () => article('<p>01234</p><p><em>56</em>789</p>');

  test.each([
    { share: 0, text: '01234', offset: 0 },
    { share: 0.3, text: '01234', offset: 3 },
    { share: 0.5, text: '56', offset: 0 },
    { share: 0.8, text: '789', offset: 1 },
    { share: 1, text: '789', offset: 3 },
    { share: 7, text: '789', offset: 3 },
  ])('$share of the way is $offset into "$text"', ({ share, text, offset }) => {
    const point = pointAt(root(), share);
    expect([point?.node.data, point?.offset]).toEqual([text, offset]);
  });

  test.each([0, 0.1, 0.4, 0.5, 0.9])('%d comes back as it was', (share) => {
    const here = root();
    const point = pointAt(here, share);
    expect(point && shareAt(here, point.node, point.offset)).toBeCloseTo(share);
  });

  test('outside the article is its beginning', () => {
    expect(shareAt(root(), document.body, 0)).toBe(0);
  });

  test('an article without text has no place', () => {
    expect(pointAt(article('<hr>'), 0.5)).toBeNull();
    expect(shareAt(article('<hr>'), document.body, 0)).toBe(0);
  });
});

describe('outline', () => {
  const outline = (html: string) =>
    outlineOf(article(html)).map(({ text, depth }) => [text, depth]);

  test('nests by the levels in use', () => {
    expect(outline('<h2>A</h2><h4>B</h4><h4>C</h4><h2>D</h2>')).toEqual([
      ['A', 0],
      ['B', 1],
      ['C', 1],
      ['D', 0],
    ]);
  });

  test('a deep start does not indent what comes higher', () => {
    expect(outline('<h4>A</h4><h2>B</h2><h3>C</h3>')).toEqual([
      ['A', 0],
      ['B', 0],
      ['C', 1],
    ]);
  });

  test('leaves out headings without text and folds white space', () => {
    expect(outline('<h2> </h2><h2>A\n  <em>b</em></h2>')).toEqual([['A b', 0]]);
  });
});

describe('pictures', () => {
  test.each([
    ['<img src="https://example.org/a.png" alt="A">', 1],
    ['<img src="//example.org/a.png">', 1],
    ['<img src=" HTTP://example.org/a.png ">', 1],
    ['<img srcset="data:image/png;base64,AA 1x, https://example.org/b.png 2x">', 1],
    [
      '<picture><source srcset="https://example.org/a.webp"><img src="https://example.org/a.png"></picture>',
      1,
    ],
    ['<img src="data:image/png;base64,AA">', 0],
    ['<table background="https://example.org/t.png"></table>', 0],
    ['<video poster="https://example.org/p.png"></video>', 0],
  ])('%s: %d held, no address left', (html, held) => {
    const here = fragment(html);
    expect(holdImages(here)).toBe(held);
    const holder = document.createElement('div');
    holder.append(here);
    expect(holder.outerHTML).not.toContain('example.org');
  });

  test('keep their alternative text', () => {
    const here = fragment('<img src="https://example.org/a.png" alt="A margin">');
    holdImages(here);
    expect(here.querySelector('img[data-held]')?.getAttribute('alt')).toBe('A margin');
  });

  test('that the article carries are left as they are', () => {
    const here = fragment('<img src="data:image/png;base64,AA">');
    holdImages(here);
    expect(here.querySelector('img')?.getAttribute('src')).toBe('data:image/png;base64,AA');
  });
});
