import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { articleDiff } from '../../../utils/text/articleDiff';

const signs = { same: '', removed: '-', added: '+' };
const shown = (before: string, after: string) =>
  articleDiff(before, after).map((place) =>
    place.map(({ kind, text }) => `${signs[kind]}[${text}]`).join(''),
  );

describe('articleDiff', () => {
  test.each([
    ['nothing where nothing changed', 'one\ntwo', 'one\ntwo', []],
    ['nothing where only white space did', 'one  two\n\nthree', 'one two\nthree\n', []],
    [
      'the words within a paragraph',
      'one\na red car\nend',
      'one\na blue car\nend',
      ['[a ]-[red]+[blue][ car]'],
    ],
    ['a paragraph that was put in', 'one\nend', 'one\nmore\nend', ['+[more]']],
    ['a paragraph that was taken out', 'one\nmore\nend', 'one\nend', ['-[more]']],
    [
      'places apart from each other',
      'a b\nsame\nc d',
      'a x\nsame\ny d',
      ['[a ]-[b]+[x]', '-[c]+[y][ d]'],
    ],
  ])('shows %s', (_, before, after, places) => {
    expect(shown(before, after)).toEqual(places);
  });

  test('shows every paragraph that is in one text alone', () => {
    const lines = fc.array(fc.constantFrom('one', 'two', 'three', 'four'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const places = articleDiff(before.join('\n'), after.join('\n')).flat();
        const words = (kind: 'removed' | 'added') =>
          places
            .filter((one) => one.kind === kind)
            .map(({ text }) => text)
            .join(' ');
        for (const line of before)
          if (!after.includes(line)) expect(words('removed')).toContain(line);
        for (const line of after)
          if (!before.includes(line)) expect(words('added')).toContain(line);
      }),
    );
  });
});
