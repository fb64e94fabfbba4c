import { expect, test } from 'vitest';
import { markedCopy, type StandingPassage } from '@/components/reader/saving/markedCopy';

function article(html: string): HTMLElement {
  const parsed = new DOMParser().parseFromString(`<body><article>${html}</article>`, 'text/html');
  const root = document.importNode(parsed.body.firstElementChild as HTMLElement, true);
  document.body.replaceChildren(root);
  return root;
}

/** The passage from one word to the end of another. */
function passage(root: Node, name: string, first: string, last: string): StandingPassage {
  const range = document.createRange();
  range.setStart(...pointOf(root, first));
  const [end, at] = pointOf(root, last);
  range.setEnd(end, at + last.length);
  return { name, colour: name === 'b' ? 'blue' : 'yellow', range };
}

function pointOf(root: Node, word: string): [Text, number] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(word);
    if (at >= 0) return [node as Text, at];
  }
  throw new Error(`No ${word}`);
}

test.each([
  [
    'within a paragraph',
    '<p>one two three</p>',
    'two',
    'two',
    '<p>one <mark class="yellow" id="a">two</mark> three</p>',
  ],
  [
    'across elements, named once',
    '<p>one <em>two</em></p>\n<p>three four</p>',
    'two',
    'three',
    '<p>one <em><mark class="yellow" id="a">two</mark></em></p>\n<p><mark class="yellow">three</mark> four</p>',
  ],
])('a passage is marked %s', (_, html, first, last, expected) => {
  const root = article(html);
  expect(markedCopy(root, [passage(root, 'a', first, last)]).innerHTML).toBe(expected);
});

test('passages that overlap lie in each other, the earlier outside, and the article stays as it is', () => {
  const root = article('<p>one two three</p>');
  const passages = [passage(root, 'a', 'one', 'two'), passage(root, 'b', 'two', 'three')];
  expect(markedCopy(root, passages.toReversed()).innerHTML).toBe(
    '<p><mark class="yellow" id="a">one </mark>' +
      '<mark class="yellow"><mark class="blue" id="b">two</mark></mark>' +
      '<mark class="blue"> three</mark></p>',
  );
  expect(root.innerHTML).toBe('<p>one two three</p>');
});
