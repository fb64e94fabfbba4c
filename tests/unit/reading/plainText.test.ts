import { expect, test } from 'vitest';
import { plainText } from '../../../utils/reading/plainText';
import { countWords, readingMinutes } from '../../../utils/reading/readingTime';

const textOf = (html: string) => plainText(new DOMParser().parseFromString(html, 'text/html').body);

test.each([
  [
    'blocks stand on lines of their own',
    '<h2>A</h2><p>b <b>c</b>d</p><div>e<p>f</p>g</div>',
    'A\nb cd\ne\nf\ng',
  ],
  ['white space collapses', '<p>  a \n\t b&nbsp;c  </p>\n\n<p> </p><p>d</p>', 'a b c\nd'],
  ['breaks break', 'a<br>b<br><br>c', 'a\nb\nc'],
  [
    'items and rows',
    '<ul><li>a</li><li>b<ul><li>c</li></ul></li></ul><table><tr><td>d</td><td>e</td></tr><tr><td>f</td></tr></table>',
    'a\nb\nc\nd\te\nf',
  ],
  [
    'code keeps its lines',
    '<p>a</p><pre><code>if (x) {\n\n  y;\n}\n</code></pre><p>b</p>',
    'a\nif (x) {\n\n  y;\n}\nb',
  ],
  ['nothing', '', ''],
])('%s', (_, html, text) => {
  expect(textOf(html)).toBe(text);
});

test('goes 20,000 levels deep', () => {
  const root = document.createElement('div');
  let place: HTMLElement = root;
  for (let depth = 0; depth < 20_000; depth += 1) {
    const next = document.createElement('span');
    place.append(next);
    place = next;
  }
  place.append('deep');
  expect(plainText(root)).toBe('deep');
});

test.each([
  ['nl', 'Wat zijn ’s avonds de spelregels, c.q. vragen?', 8],
  ['en', "Don't count the dots ... or 3.5 hyphen-words", 8],
  ['zh', '古人读书', 2],
  [null, '', 0],
  ['not a language!', 'two words', 2],
])('words in %s: %j', (language, text, words) => {
  expect(countWords(text, language)).toBe(words);
});

test('a language read slower takes longer, and nothing takes less than a minute', () => {
  expect(readingMinutes(0, 'nl')).toBe(1);
  expect(readingMinutes(2_020, 'nl')).toBe(10);
  expect(readingMinutes(10_000, 'ar')).toBeGreaterThan(readingMinutes(10_000, 'en-GB'));
  expect(readingMinutes(10_000, null)).toBe(readingMinutes(10_000, 'xx'));
});
