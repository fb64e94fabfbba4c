import fc from 'fast-check';
import { expect, test } from 'vitest';
import { needlesOf, snippetIn } from '../../../utils/storage/search/snippet';
import { eachToken } from '../../../utils/storage/search/tokens';

type Token = [term: string, start: number, end: number];

function tokensOf(text: string): Token[] {
  const found: Token[] = [];
  eachToken(text, (...token) => found.push(token));
  return found;
}

/** Of every ASCII character, and often of few letters. */
const plain = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary-ascii', maxLength: 6 }),
      fc.string({ unit: fc.constantFrom('a', 'B', '0', ' ', '_', '-'), maxLength: 60 }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

test('a text of plain letters alone has the words that it has beside others', () => {
  fc.assert(
    fc.property(plain, (text) => {
      expect([...tokensOf(text), ['e', text.length + 1, text.length + 2]]).toEqual(
        tokensOf(`${text} é`),
      );
    }),
  );
});

test('what is looked for is found in a text of plain letters just where it is beside others', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'B', '0'), minLength: 1, maxLength: 3 });
  const asked = fc.record({
    text: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
    kind: fc.constantFrom('word' as const, 'phrase' as const),
  });
  fc.assert(
    fc.property(plain, fc.array(asked, { maxLength: 3 }), (text, words) => {
      const needles = needlesOf(words);
      const marks = (of: string) => snippetIn('title', of, needles, true)?.marks ?? null;
      expect(marks(text)).toEqual(marks(`${text} é`));
    }),
  );
});
