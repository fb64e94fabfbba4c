import type { PhrasingContent } from 'mdast';
import { expect, test } from 'vitest';
import { nodesOf } from '../../../utils/text/markdownTree';

test('a paragraph of more parts than a call takes arguments is gone through, in order', () => {
  const children: PhrasingContent[] = Array.from({ length: 300_000 }, (_, at) => ({
    type: 'text',
    value: String(at),
  }));
  const paragraph = { type: 'paragraph' as const, children };
  const nodes = nodesOf(paragraph);
  expect(nodes).toHaveLength(children.length + 1);
  expect(nodes.slice(0, 3)).toEqual([paragraph, ...children.slice(0, 2)]);
  expect(nodes.at(-1)).toBe(children.at(-1));
});
