import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasShadows } from '../../../utils/anchoring/ShadowHosts';
import { seenText } from '../../../utils/anchoring/seenText';
import { ABSENT, DIM } from '../../../utils/anchoring/unseen';

interface Part {
  readonly kind: 'text' | 'div' | 'span' | 'hidden' | 'rt' | 'host' | 'hidden host';
  readonly below: readonly Part[];
  readonly inShadow: readonly Part[];
}

const { parts } = fc.letrec<{ parts: Part[]; part: Part; inside: Part[] }>((tie) => ({
  parts: fc.array(tie('part'), { minLength: 1, maxLength: 5, size: 'max' }),
  part: fc.record({
    kind: fc.constantFrom('text', 'text', 'div', 'span', 'hidden', 'rt', 'host', 'hidden host'),
    below: tie('inside'),
    inShadow: tie('inside'),
  }),
  inside: fc.oneof({ maxDepth: 3, depthSize: 'max' }, fc.constant<Part[]>([]), tie('parts')),
}));

function build(parent: Node, list: readonly Part[]): void {
  for (const { kind, below, inShadow } of list) {
    if (kind === 'text') {
      parent.appendChild(document.createTextNode('words '));
      continue;
    }
    const name = kind === 'rt' || kind === 'span' ? kind : 'div';
    const element = document.createElement(name);
    parent.appendChild(element);
    if (kind.startsWith('hidden')) element.setAttribute('hidden', '');
    if (kind.endsWith('host')) build(element.attachShadow({ mode: 'open' }), inShadow);
    build(element, below);
  }
}

/** As slow and as simple as can be. */
function readAll(root: Node): { seen: Node[]; dim: Node[] } {
  const text = { seen: [] as Node[], dim: [] as Node[] };
  const read = (node: Node, isDim: boolean): void => {
    if (node instanceof Text) text[isDim ? 'dim' : 'seen'].push(node);
    if (node instanceof Element && node !== root && node.matches(ABSENT)) return;
    const isHidden = isDim || (node instanceof Element && node !== root && node.matches(DIM));
    const shadow = node instanceof Element ? node.shadowRoot : null;
    for (const child of [...(shadow?.childNodes ?? []), ...node.childNodes]) read(child, isHidden);
  };
  read(root, false);
  return text;
}

test('text in shadow trees stands in front of what their hosts hold', () => {
  let withShadows = 0;
  fc.assert(
    fc.property(parts, (list) => {
      const root = document.createElement('div');
      build(root, list);
      const { seen, dim } = seenText(root);
      const all = readAll(root);
      if (hasShadows(root) && all.seen.length > 2) withShadows += 1;
      expect(seen.length).toBe(all.seen.length);
      expect(dim.length).toBe(all.dim.length);
      expect(seen.every((node, at) => node === all.seen[at])).toBe(true);
      expect(dim.every((node, at) => node === all.dim[at])).toBe(true);
    }),
    { numRuns: 500 },
  );
  expect(withShadows).toBeGreaterThan(50);
});
