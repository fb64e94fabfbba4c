import '../../support/staticRange';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { reindex } from '../../../utils/anchoring/reindex';
import { TextIndex } from '../../../utils/anchoring/TextIndex';
import { build, node, pages, piece, textNodes } from './documents';

// Hundreds of made-up pages take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const acts = fc.array(
  fc.record({
    act: fc.constantFrom('insert', 'remove', 'move', 'reword', 'hide', 'show'),
    where: fc.nat(),
    to: fc.nat(),
    piece,
  }),
  { minLength: 1, maxLength: 6 },
);

const pick = <T>(all: readonly T[], at: number): T | undefined => all[at % all.length];

test('an index kept current by what changed is the index of the changed page', async () => {
  await fc.assert(
    fc.asyncProperty(pages, acts, async (pieces, changes) => {
      const root = build(pieces);
      const before = TextIndex.of(root);
      const observer = new MutationObserver(() => {});
      observer.observe(root, {
        subtree: true,
        childList: true,
        characterData: true,
        attributes: true,
        attributeFilter: ['hidden', 'aria-hidden'],
      });
      for (const change of changes) {
        const elements = [...root.querySelectorAll('*')];
        const element = pick(elements, change.where);
        const target = pick([root, ...elements], change.to) ?? root;
        if (change.act === 'insert') target.prepend(node(change.piece));
        if (change.act === 'remove') element?.remove();
        if (change.act === 'move' && element && !element.contains(target)) target.append(element);
        if (change.act === 'hide') element?.setAttribute('hidden', '');
        if (change.act === 'show') element?.removeAttribute('hidden');
        const text = pick(textNodes(root), change.where);
        if (change.act === 'reword' && text) text.data = '—new words—';
      }
      const after = reindex(before, observer.takeRecords());
      observer.disconnect();
      const anew = TextIndex.of(root);
      expect(after.text).toBe(anew.text);
      expect(after.dimFrom).toBe(anew.dimFrom);
      expect(after.nodes.length).toBe(anew.nodes.length);
      expect(after.nodes.every((each, at) => each === anew.nodes[at])).toBe(true);
    }),
    { numRuns: 100 },
  );
});

test('without changes the index is the same', () => {
  const index = TextIndex.of(build([{ text: 'some words' }]));
  expect(reindex(index, [])).toBe(index);
});

test('more text at once than a call takes arguments is put where it belongs', () => {
  const root = document.body;
  root.innerHTML = '<p>first</p><p></p><p>last</p>';
  const before = TextIndex.of(root);
  const target = root.children[1] as Element;
  target.innerHTML = `<p>${'<b>a</b>'.repeat(360)}</p>`.repeat(360);
  const record = { type: 'childList', target } as unknown as MutationRecord;
  expect(reindex(before, [record]).nodes).toHaveLength(360 * 360 + 2);
});
