import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import { quoteMarkdown } from '../../../utils/page/quoteMarkdown';

const source = { title: 'On [margins] <b>', url: 'https://example.org/a b?c=(d)#e' };
const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

test('writes quote, note and source', () => {
  expect(quoteMarkdown('One.\nTwo.', ' So *true*.\n', source)).toBe(
    '> One.\n>\n> Two.\n\nSo *true*.\n\n[On \\[margins\\] \\<b\\>](<https://example.org/a%20b?c=(d)#e>)',
  );
});

test.each([
  '# no heading',
  '- no list',
  '+ no list',
  '1. no list',
  '12) no list',
  '> no quote',
  '*no* _stress_ **at** __all__ ~~here~~',
  '[no](link) ![no](image) <img src=x onerror=alert(1)>',
  '`no code` ``` or fence',
  '| no | table |',
  '--- === no rule',
  '&lt; is no entity',
  'C:\\path\\ and \\* a backslash',
  'www.example.org/_no_link, https://example.org/_none_ and me_too@example.org',
])('leaves %j a text', (text) => {
  const [quote] = parse(quoteMarkdown(text, '', source)).children;
  if (quote?.type !== 'blockquote') throw new Error('no quote');
  expect(quote.children).toHaveLength(1);
  const [paragraph] = quote.children;
  if (paragraph?.type !== 'paragraph') throw new Error(paragraph?.type);
  const said = paragraph.children.map((part) => {
    if (part.type === 'text') return part.value;
    // This parser links a bare address in spite of all; its text is as it was.
    if (part.type === 'link' && part.children[0]?.type === 'text') return part.children[0].value;
    throw new Error(part.type);
  });
  expect(said.join('')).toBe(text);
});
