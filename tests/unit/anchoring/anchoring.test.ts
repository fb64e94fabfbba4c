import '../../support/staticRange';
import fc from 'fast-check';
import * as v from 'valibot';
import { expect, describe as group, test, vi } from 'vitest';
import { anchor, anchorAll } from '../../../utils/anchoring/anchorAll';
import { describe } from '../../../utils/anchoring/describe';
import { TextIndex } from '../../../utils/anchoring/TextIndex';
import { SelectorSet, selectorOf } from '../../../utils/model/selectors';
import { normalise } from '../../../utils/text/normalise';
import { build, pages, textNodes } from './documents';

// Hundreds of made-up pages take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

/** A range between two places of a page, given as shares of its text nodes and their lengths. */
const spots = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.nat());

function rangeIn(root: Node, [a, b, c, d]: [number, number, number, number]): Range | null {
  const nodes = textNodes(root);
  const range = document.createRange();
  const [first, last] = [nodes[a % nodes.length], nodes[c % nodes.length]];
  if (!first || !last) return null;
  range.setStart(first, b % (first.data.length + 1));
  const end = d % (last.data.length + 1);
  const backwards =
    first === last
      ? end < range.startOffset
      : (first.compareDocumentPosition(last) & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
  if (backwards) range.setStart(last, end);
  else range.setEnd(last, end);
  if (backwards) range.setEnd(first, b % (first.data.length + 1));
  return range;
}

test('every place of the index leads into the page and back', () => {
  fc.assert(
    fc.property(pages, (pieces) => {
      const index = TextIndex.of(build(pieces));
      for (let at = 0; at < index.text.length; at++) {
        const place = index.place({ start: at, end: at + 1 });
        expect(place).not.toBeNull();
        const span = place && index.span(place.range);
        // A character that stands for several, such as a ligature, is marked whole.
        expect(span?.start).toBeLessThanOrEqual(at);
        expect(span?.end).toBeGreaterThanOrEqual(at + 1);
      }
    }),
  );
});

test('every position in the page leads into the index and back', () => {
  fc.assert(
    fc.property(pages, (pieces) => {
      const root = build(pieces);
      const index = TextIndex.of(root);
      const range = document.createRange();
      for (const node of textNodes(root)) {
        for (let offset = 0; offset <= node.data.length; offset++) {
          range.setStart(node, offset);
          range.setEnd(root, root.childNodes.length);
          const span = index.span(range);
          const back = index.place(span);
          if (span.end === span.start) expect(back).toBeNull();
          else expect(back && index.span(back.range)).toEqual(span);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('what is described is found as it was, and its quote is its text', async () => {
  await fc.assert(
    fc.asyncProperty(pages, spots, async (pieces, spot) => {
      const root = build(pieces);
      const range = rangeIn(root, spot);
      const selectors = range ? describe(range, root) : [];
      const quote = selectorOf(selectors, 'TextQuoteSelector');
      const position = selectorOf(selectors, 'TextPositionSelector');
      fc.pre(quote !== null && position !== null);
      expect(v.is(SelectorSet, selectors)).toBe(true);

      const index = TextIndex.of(root);
      expect(normalise(quote.exact)).toBe(index.text.slice(position.start, position.end));
      for (const kept of [selectors, selectors.filter(({ type }) => type !== 'RangeSelector')]) {
        const found = await anchor(root, kept);
        expect(found.status).toBe('anchored');
        if (found.status !== 'anchored') return;
        expect(index.span(found.range)).toEqual({ start: position.start, end: position.end });
      }
    }),
    { numRuns: 300 },
  );
});

test('many passages are found as each of them is alone', async () => {
  await fc.assert(
    fc.asyncProperty(pages, fc.array(spots, { maxLength: 40 }), async (pieces, all) => {
      const root = build(pieces);
      const targets = all.flatMap((spot, at) => {
        const range = rangeIn(root, spot);
        const selectors = range ? describe(range, root) : [];
        return selectors.length > 0 ? [{ id: `${at}`, selectors }] : [];
      });
      const found = await anchorAll(root, targets);
      expect([...found.keys()]).toEqual(targets.map(({ id }) => id));
      for (const { id, selectors } of targets) {
        expect(found.get(id)?.status).toBe('anchored');
        const position = selectorOf(selectors, 'TextPositionSelector');
        expect(found.get(id)).toMatchObject({ start: position?.start, end: position?.end });
      }
    }),
    { numRuns: 60 },
  );
});

test('the page of a passage may become any other page: an answer, never an error', async () => {
  await fc.assert(
    fc.asyncProperty(pages, pages, spots, async (before, after, spot) => {
      const root = build(before);
      const range = rangeIn(root, spot);
      const selectors = range ? describe(range, root) : [];
      const other = build(after);
      const found = await anchor(other, selectors);
      if (found.status === 'orphan') return;
      expect(other.contains(found.range.startContainer)).toBe(true);
      expect(found.range.startOffset).toBeLessThanOrEqual(
        found.range.startContainer.nodeValue?.length ?? 0,
      );
      expect(found.range.endOffset).toBeLessThanOrEqual(
        found.range.endContainer.nodeValue?.length ?? 0,
      );
    }),
    { numRuns: 200 },
  );
});

group('no page makes it throw:', () => {
  const selectors = [
    { type: 'TextQuoteSelector', exact: 'some words', prefix: 'before ', suffix: ' after' },
    { type: 'TextPositionSelector', start: 1e9, end: 2e9 },
    {
      type: 'RangeSelector',
      startContainer: '/a[b/]/%%[1]',
      startOffset: 7,
      endContainer: '',
      endOffset: 1,
    },
  ] as const;

  test.each([
    ['an empty document', () => document.implementation.createHTMLDocument('')],
    ['an empty fragment', () => document.createDocumentFragment()],
    ['a lone text node', () => document.createTextNode('before some words after')],
    ['an empty element', () => document.createElement('p')],
    ['a form that hides its own properties', () => clobbered()],
    ['very deep nesting', () => nested(3_000)],
  ])('%s', async (_, make) => {
    const root = make();
    await expect(anchor(root, selectors)).resolves.toMatchObject({
      status: expect.stringMatching(/anchored|approximate|orphan/),
    });
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(() => describe(range, root)).not.toThrow();
    expect(() => describe(range, document.createElement('p'))).not.toThrow();
  });

  function clobbered(): Node {
    const main = document.createElement('main');
    const names = ['parentNode', 'firstChild', 'nextSibling', 'contains', 'matches', 'localName'];
    main.innerHTML = `<form hidden>${names.map((name) => `<input name="${name}">`)}x</form>some words`;
    return main;
  }

  function nested(depth: number): Node {
    const top = document.createElement('div');
    let at = top;
    for (let level = 0; level < depth; level++) {
      const next = document.createElement('div');
      at.append(next);
      at = next;
    }
    at.append('some words');
    return top;
  }
});

test('a range without text that people see has no selectors', () => {
  const root = build([{ tag: 'script', children: [{ text: 'let a' }] }, { text: ' \u200b ' }]);
  const range = document.createRange();
  range.selectNodeContents(root);
  expect(describe(range, root)).toEqual([]);
});

test('an aborted search rejects with the reason', async () => {
  const root = build([{ text: 'some words' }]);
  const signal = AbortSignal.abort(new Error('gone'));
  await expect(anchorAll(root, [{ id: '1', selectors: [] }], { signal })).rejects.toThrow('gone');
});
