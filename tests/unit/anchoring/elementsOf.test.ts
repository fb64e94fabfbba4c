import fc from 'fast-check';
import { expect, test } from 'vitest';
import { elementsOf } from '../../../utils/anchoring/elementsOf';
import { ABSENT, ABSENT_NAMES, DIM } from '../../../utils/anchoring/unseen';
import { atOnce } from '../../../utils/text/atOnce';

const SVG = 'http://www.w3.org/2000/svg';

const HOSTS = new Set(['p', 'div', 'x-y']);
const VALUES: Record<string, string> = { 'aria-hidden': 'TRUE', class: 'a mw-editsection' };

const drawn = fc.array(
  fc.record({
    name: fc.constantFrom(...ABSENT_NAMES, 'p', 'b', 'div', 'x-y'),
    space: fc.constantFrom('html', 'svg'),
    mark: fc.constantFrom('', 'hidden', 'aria-hidden', 'class'),
    isHost: fc.boolean(),
    isDeeper: fc.boolean(),
  }),
  { maxLength: 12 },
);

test('what stands apart is what the selectors for it name, and the hosts are all that there are, in the order of the page', () => {
  fc.assert(
    fc.property(drawn, (list) => {
      const root = document.createElement('div');
      let into: Element = root;
      for (const { name, space, mark, isHost, isDeeper } of list) {
        const isHtml = space === 'html';
        const own = isHtml ? document.createElement(name) : document.createElementNS(SVG, name);
        if (mark) own.setAttribute(mark, VALUES[mark] ?? '');
        if (isHost && isHtml && HOSTS.has(name)) own.attachShadow({ mode: 'open' });
        into.append(own);
        if (isDeeper) into = own;
      }
      const { apart, hosts } = atOnce(elementsOf(root));
      const all = [...root.querySelectorAll('*')];
      expectSame(
        apart,
        all.filter((each) => each.matches(`${ABSENT},${DIM}`)),
      );
      expectSame(
        hosts,
        all.filter((each) => each.shadowRoot),
      );
    }),
    { numRuns: 300 },
  );
});

function expectSame(found: readonly Element[], expected: readonly Element[]): void {
  expect(found.length).toBe(expected.length);
  expect(found.every((each, at) => each === expected[at])).toBe(true);
}
