import fc from 'fast-check';
import type { Nodes, Root } from 'hast';

import { describe, expect, test, vi } from 'vitest';
import { htmlTree } from '../../../utils/export/htmlTree';
import { quoteBlock } from '../../../utils/export/quoteBlock';
import { quoteStructure } from '../../../utils/export/quoteStructure';
import { naughty } from './naughty';
import { rendered } from './rendered';

vi.setConfig({ testTimeout: 60_000 });

const fragmentOf = (html: string) => htmlTree(html);

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}

function blockOf(html: string): string {
  const fragment = fragmentOf(html);
  const structure = quoteStructure(fragment, textOf(fragment));
  expect(structure).not.toBeNull();
  return quoteBlock('never used', structure);
}

describe('a passage keeps', () => {
  test.each([
    [
      'its heading and paragraphs',
      '<h2>Title</h2><p>One <em>two</em>.</p>',
      '> ## Title\n>\n> One *two*.',
    ],
    ['its list', '<ul><li>one</li><li>two</li></ul>', '> - one\n> - two'],
    ['numbers', '<ol start="3"><li>three</li><li>four</li></ol>', '> 3. three\n> 4. four'],
    [
      'its code',
      '<pre><code class="language-js">a &lt; b;\n\nc</code></pre>',
      '> ```\n> a < b;\n>\n> c\n> ```',
    ],
    [
      'its table',
      '<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table>',
      '> | a | b\\|c |\n> | - | ---- |\n> | 1 | 2    |',
    ],
    [
      'links to where they may lead',
      '<p><a href="https://example.org/">a</a> <a href="javascript:b">b</a></p>',
      '> [a](https://example.org/) b',
    ],
    [
      'half a list item, as a selection cuts it',
      '<li>half</li><li>whole</li>',
      '> - half\n> - whole',
    ],
    ['bare text', 'just words', '> just words'],
  ])('%s', (_, html, markdown) => {
    expect(blockOf(html)).toBe(markdown);
  });

  // Programs for notes run what a page may say: https://blacksmithgu.github.io/obsidian-dataview/, https://silentvoid13.github.io/Templater/
  test.each([
    [
      'code without its language',
      '<pre><code class="language-dataviewjs">a()</code></pre>',
      '> ```\n> a()\n> ```',
    ],
    ['a query as text', '<p>x <code>= this.file</code></p>', '> x = this.file'],
    ['a script in code as text', '<p>x <code>$= app()</code></p>', '> x \\$= app()'],
  ])('%s', (_, html, markdown) => {
    expect(blockOf(html)).toBe(markdown);
  });

  test.each(['<pre><code>&lt;% a() %></code></pre>', '<ul><li><code>&lt;%= a %></code></li></ul>'])(
    'no code in which a template would be filled in: %s',
    (html) => {
      const fragment = fragmentOf(html);
      expect(quoteStructure(fragment, textOf(fragment))).toBeNull();
      expect(quoteBlock(textOf(fragment))).not.toContain('<%');
    },
  );

  test('no images, scripts or frames', () => {
    const fragment = fragmentOf(
      '<p>a <img src="https://tracker.example/x.png" onerror="b"><svg><text></text></svg></p><iframe src="https://example.org"></iframe>',
    );
    const block = quoteBlock('', quoteStructure(fragment, 'a'));
    expect(block).toBe('> a');
  });
});

test('the quote counts where the nodes say other words', () => {
  expect(quoteStructure(fragmentOf('<p>one two</p>'), 'one three')).toBeNull();
  expect(quoteBlock('one three', null)).toBe('> one three');
});

test('text in it stays text, and no element comes out that is not markup of the passage', () => {
  const element = fc.constantFrom(
    'p',
    'h3',
    'li',
    'em',
    'code',
    'pre',
    'td',
    'blockquote',
    'a',
    'div',
    'b',
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(element, naughty), { minLength: 1, maxLength: 4 }), (parts) => {
      const fragment: Root = {
        type: 'root',
        children: parts.map(([tagName, value]) => ({
          type: 'element',
          tagName,
          properties: {},
          children: [{ type: 'text', value }],
        })),
      };
      const structure = quoteStructure(fragment, textOf(fragment));
      if (structure === null) return;
      const page = rendered(`${quoteBlock('', structure)}\n\nnext`);
      expect(
        page.querySelector('script, img, iframe, [onerror], [href^="javascript" i]'),
      ).toBeNull();
      expect(page.body.lastElementChild?.outerHTML).toBe('<p>next</p>');
    }),
    { numRuns: 300 },
  );
});
