import { beforeEach, expect, test } from 'vitest';
import { layersOf } from '../../../utils/painting/layersOf';

const TEXT = 'abcdefghijklmnopqrstuvwxyz';
let text: Text;
beforeEach(() => {
  document.body.textContent = TEXT;
  text = document.body.firstChild as Text;
});

/** A range over the letters from the first to the last of two. */
function over([from = '', to = '']: string): Range {
  const range = document.createRange();
  range.setStart(text, TEXT.indexOf(from));
  range.setEnd(text, TEXT.indexOf(to) + 1);
  return range;
}

test.each([
  { passages: [], layers: [] },
  { passages: ['ac', 'df', 'gi'], layers: [0, 0, 0] },
  { passages: ['ac', 'ce'], layers: [0, 1] },
  { passages: ['ce', 'ac'], layers: [1, 0] },
  { passages: ['dd', 'az'], layers: [1, 0] },
  { passages: ['az', 'bc', 'xy'], layers: [0, 1, 1] },
  { passages: ['az', 'bm', 'cd'], layers: [0, 1, 2] },
  { passages: ['ac', 'ac'], layers: [0, 1] },
  { passages: ['ac', 'bz'], layers: [0, 1] },
])('passages $passages lie in layers $layers', ({ passages, layers }) => {
  expect(layersOf(passages.map(over))).toEqual(layers);
});

test('passages across elements overlap by their place in the document', () => {
  document.body.innerHTML = '<p>one</p><p>two</p><p>three</p>';
  const [one, two, three] = [...document.querySelectorAll('p')];
  const from = (start: Node | undefined, end: Node | undefined) => {
    const range = document.createRange();
    range.setStart(start as Node, 0);
    range.setEnd(end as Node, 1);
    return range;
  };
  const ranges = [from(one, two), from(two, three), from(three?.firstChild as Text, three)];
  expect(layersOf(ranges)).toEqual([0, 1, 2]);
  expect(layersOf([from(one, one), from(two, two)])).toEqual([0, 0]);
});

test('passages in different trees never overlap', () => {
  const other = document.createElement('p');
  other.textContent = TEXT;
  const elsewhere = document.createRange();
  elsewhere.selectNodeContents(other);
  expect(layersOf([over('az'), elsewhere])).toEqual([0, 0]);
});
