import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { quoteBlock } from '../../../utils/export/quoteBlock';
import { quoteStructure } from '../../../utils/export/quoteStructure';
import { naughty } from './naughty';
import { rendered } from './rendered';

vi.setConfig({ testTimeout: 60_000 });

function fragmentOf(html: string): DocumentFragment {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content;
}

function blockOf(html: string): string {
  const fragment = fragmentOf(html);
  const structure = quoteStructure(fragment, fragment.textContent ?? '');
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
      '> ```js\n> a < b;\n>\n> c\n> ```',
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
      const fragment = document.createDocumentFragment();
      for (const [name, text] of parts) {
        const node = document.createElement(name);
        node.textContent = text;
        fragment.append(node);
      }
      const structure = quoteStructure(fragment, fragment.textContent ?? '');
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
