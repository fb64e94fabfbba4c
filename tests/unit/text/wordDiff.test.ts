import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Change } from '../../../utils/text/sequenceDiff';
import { wordDiff } from '../../../utils/text/wordDiff';

const signs = { same: '', removed: '-', added: '+' };
const shown = (changes: readonly Change[]) =>
  changes.map(({ kind, text }) => `${signs[kind]}[${text}]`).join('');

describe('wordDiff', () => {
  test.each([
    ['shows nothing but the text where nothing changed', 'the same', 'the same', '[the same]'],
    ['shows a word that was replaced', 'a red car', 'a blue car', '[a ]-[red]+[blue][ car]'],
    ['shows a word that was put in', 'a car', 'a red car', '[a ]+[red ][car]'],
    ['shows a word that was taken out', 'a red car', 'a car', '[a ]-[red ][car]'],
    [
      'keeps what was removed before what was added',
      'one two',
      'four five',
      '-[one]+[four][ ]-[two]+[five]',
    ],
    [
      'parts scripts without spaces by character',
      '我喜欢红车',
      '我喜欢蓝车',
      '[我喜欢]-[红]+[蓝][车]',
    ],
    ['is empty for nothing', '', '', ''],
  ])('%s', (_, before, after, is) => {
    expect(shown(wordDiff(before, after))).toBe(is);
  });

  const text = fc
    .array(
      fc.oneof(fc.constantFrom('a', 'b', ' ', 'the', ', ', '日'), fc.string({ unit: 'binary' })),
    )
    .map((parts) => parts.join(''));

  test('holds both texts, in order', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordDiff(before, after);
        const without = (kind: Change['kind']) =>
          changes.flatMap((change) => (change.kind === kind ? [] : change.text)).join('');
        expect(without('added')).toBe(before);
        expect(without('removed')).toBe(after);
        expect(changes.every((change) => change.text.length > 0)).toBe(true);
      }),
    );
  });

  test('gives up on detail rather than on time', () => {
    const before = Array.from({ length: 3_000 }, (_, at) => `a${at}`).join(' ');
    const after = Array.from({ length: 3_000 }, (_, at) => `b${at}`).join(' ');
    expect(wordDiff(before, after).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });
});
