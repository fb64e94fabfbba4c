import { expect, test } from 'vitest';
import { quoteBlock } from '../../../utils/export/quoteBlock';
import { structuresIn } from '../../../utils/export/structuresIn';
import type { Highlight } from '../../../utils/model/records';
import { aHighlight } from './records';

const html = `<h2>Steps</h2><p>First a <em>word</em> &amp; a <code>call()</code>, then nothing.</p>
<ol><li>Boil the water.</li><li>Wait for <a href="https://tea.example/">tea</a>.</li><li>Drink.</li></ol>
<pre><code class="language-js">const a = 1;
const b = 2;</code></pre>
<table><thead><tr><th>Leaf</th><th>Minutes</th></tr></thead><tbody><tr><td>Green</td><td>2</td></tr><tr><td>Black</td><td>4</td></tr></tbody></table>
<p><strong>Drink</strong>. Then wash the cup.</p>`;

const blockOf = (quote: string, prefix = '', suffix = '') => {
  const selectorSets: Highlight['selectorSets'] = [
    [{ type: 'TextQuoteSelector', exact: quote, prefix, suffix }],
  ];
  const highlight = aHighlight(1, { quote, selectorSets });
  const structure = structuresIn(html, [highlight]).get(highlight.id);
  return structure ? quoteBlock(quote, structure) : null;
};

test.each([
  [
    'a heading with its paragraph',
    'Steps\nFirst a word & a call(), then nothing.',
    '> ## Steps\n>\n> First a *word* & a `call()`, then nothing.',
  ],
  ['a piece of a paragraph', 'word & a call()', '> *word* & a `call()`'],
  [
    'items of a list, with their numbers',
    'Wait for tea.\nDrink.',
    '> 2. Wait for [tea](https://tea.example/).\n> 3. Drink.',
  ],
  ['lines of code', 'const a = 1;\nconst b = 2;', '> ```\n> const a = 1;\n> const b = 2;\n> ```'],
  ['a line of it', 'const b = 2;', null],
  ['code from the middle of a line on', 'a = 1;\nconst b', '> ```\n> a = 1;\n> const b\n> ```'],
  [
    'rows of a table',
    'Leaf Minutes\nGreen 2',
    '> | Leaf  | Minutes |\n> | ----- | ------- |\n> | Green | 2       |',
  ],
  ['nothing but text', 'then nothing.', null],
  ['what is not there', 'Boil\nthe milk.', null],
])('the structure of %s', (_, quote, markdown) => {
  expect(blockOf(quote)).toBe(markdown);
});

test('indented code keeps how far its first line is indented', () => {
  const quote = 'return 1;\n  stop();';
  const highlight = aHighlight(1, { quote });
  const source = '<pre><code>if (so) {\n  return 1;\n  stop();\n}</code></pre>';
  const structure = structuresIn(source, [highlight]).get(highlight.id);
  expect(structure && quoteBlock(quote, structure)).toBe(
    '> ```\n>   return 1;\n>   stop();\n> ```',
  );
});

test.each([
  [
    '<p>Dull roots<br>with spring rain.</p>',
    'Dull roots\nwith spring rain.',
    '> Dull roots\\\n> with spring rain.',
  ],
  ['<p>one<br><br><b>two</b> three</p>', 'one\ntwo three', '> one\\\n> \\\n> **two** three'],
  ['<p>one <i>two</i><span></span><b>three</b></p>', 'one two three', null],
])('lines and words of %j stay parted', (source, quote, markdown) => {
  const highlight = aHighlight(1, { quote });
  const structure = structuresIn(source, [highlight]).get(highlight.id);
  expect(structure ? quoteBlock(quote, structure) : null).toBe(markdown);
});

test('of words that stand twice, those count that stand between the same ones', () => {
  const inList = blockOf('Drink.\u00a0', 'Wait for tea. ', 'const a = 1;');
  expect(inList).toBe('> Drink.');
  expect(blockOf('Drink.\u00a0', 'Black 4', ' Then wash')).toBe('> **Drink**.');
});
