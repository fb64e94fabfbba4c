import { describe, expect, test } from 'vitest';
import { outlineOf } from '@/components/reader/article/outline';
import { pointAt, shareAt } from '@/components/reader/article/readingPlace';

function article(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(`<article>${html}</article>`, 'text/html');
  const root = document.importNode(parsed.body.firstElementChild as HTMLElement, true);
  document.body.replaceChildren(root);
  return root;
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
