import { expect, test, vi } from 'vitest';
import { MAX_READING_COST, readingCost } from '../../../utils/reading/readingCost';
import { atOnce } from '../../../utils/text/atOnce';

const NODES = 20_000;

/** A document of many paragraphs, and how many of its nodes were looked at. */
function counted() {
  const document = new DOMParser().parseFromString('<p>x</p>'.repeat(NODES), 'text/html');
  let looks = 0;
  const make = Document.prototype.createTreeWalker;
  vi.spyOn(Document.prototype, 'createTreeWalker').mockImplementation(function walk(
    this: Document,
    ...args
  ) {
    const walker = make.apply(this, args);
    return {
      firstChild: () => {
        looks += 1;
        return walker.firstChild();
      },
      nextSibling: () => walker.nextSibling(),
      parentNode: () => walker.parentNode(),
    } as TreeWalker;
  });
  return { document, looks: () => looks };
}

test('looks at every node of a page that costs little enough', () => {
  const { document, looks } = counted();
  expect(atOnce(readingCost(document, Number.MAX_VALUE))).toBeGreaterThan(0);
  expect(looks()).toBeGreaterThan(2 * NODES);
});

test('looks no further once a page costs too much', () => {
  const { document, looks } = counted();
  expect(atOnce(readingCost(document, 1))).toBe(Number.POSITIVE_INFINITY);
  expect(looks()).toBeLessThan(NODES / 10);
});

test('takes a tree that is too deep, and an element of too many attributes, for too much', () => {
  const deep = new DOMParser().parseFromString('', 'text/html');
  let inner: Element = deep.body;
  for (let depth = 0; depth < 700; depth++) {
    inner = inner.appendChild(deep.createElement('i'));
  }
  expect(atOnce(readingCost(deep, Number.MAX_VALUE))).toBe(Number.POSITIVE_INFINITY);
  const wide = new DOMParser().parseFromString('<p>x</p>', 'text/html');
  expect(atOnce(readingCost(wide))).toBeLessThan(MAX_READING_COST);
  for (let count = 0; count < 300; count++) wide.body.setAttribute(`a${count}`, '');
  expect(atOnce(readingCost(wide))).toBe(Number.POSITIVE_INFINITY);
});
