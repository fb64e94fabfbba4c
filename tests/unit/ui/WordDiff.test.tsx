import { render } from 'preact';
import { expect, test } from 'vitest';
import { WordDiff } from '@/components/ui/WordDiff';
import { wordDiff } from '@/utils/text/wordDiff';

const host = document.createElement('p');

function shown(before: string, after: string, side: 'before' | 'after' | 'both'): string {
  render(<WordDiff changes={wordDiff(before, after)} side={side} />, host);
  return host.innerHTML;
}

test('words replaced one after the other are shown as a whole', () => {
  expect(shown('see the old grey tower now', 'see a new white tower now', 'both')).toBe(
    'see <del>the old grey</del><ins>a new white</ins> tower now',
  );
});

test('a word added after one that was replaced stays apart from what stands between', () => {
  expect(shown('the old tower stands', 'the new tower still stands', 'both')).toBe(
    'the <del>old</del><ins>new</ins> tower<ins> still</ins> stands',
  );
});

test.each([
  ['see the old grey tower', 'see a new white tower'],
  ['one two three', 'four five'],
  ['', 'all of it'],
  ['gone', ''],
])('each side of “%s” and “%s” says all of its own', (before, after) => {
  shown(before, after, 'before');
  expect(host.textContent).toBe(before);
  shown(before, after, 'after');
  expect(host.textContent).toBe(after);
});
