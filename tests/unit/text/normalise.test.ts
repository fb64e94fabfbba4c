import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normalise, normaliseWithMap, sourceOffset } from '../../../utils/text/normalise';

const anyText = fc.string({ unit: 'binary' });
const oddText = fc
  .array(
    fc.constantFrom(
      ...[
        'a',
        'B',
        ' ',
        '\n',
        '-',
        '—',
        '…',
        '“',
        '’',
        '\u00ad',
        '\u200b',
        '\u00a0',
        'ﬁ',
        '１',
        'é',
      ],
      ...[
        'e\u0301',
        'ß',
        'İ',
        '한',
        '\u1112',
        '\u1161',
        '\u11ab',
        'が',
        '\u3099',
        '\ud83d',
        '😀',
        'کـا',
      ],
    ),
  )
  .map((parts) => parts.join(''));
const text = fc.oneof(anyText, oddText);

describe('normalised text is the same for', () => {
  test.each([
    ['white space of any kind', 'one two\u00a0three\n\t four', 'onetwothreefour'],
    ['soft hyphens and zero-width characters', 'soft\u00adhy\u200bphen\ufeff', 'softhyphen'],
    ['quotes', '“a” ‘b’ «c»', '"a" \'b\' "c"'],
    ['dashes', 'a—b – c -- d \u2011 e', 'a-b-c-d-e'],
    ['dots', 'wait…', 'wait...'],
    ['composed and decomposed forms', 'cafe\u0301', 'café'],
    ['decomposed Korean', '\u1112\u1161\u11ab', '한'],
    ['ligatures', 'ﬁnd the oﬀer', 'find the offer'],
    ['full width', 'Ｗｉｄｅ　１２', 'Wide 12'],
    ['case', 'CHAPTER One', 'chapter one'],
    ['vowel points', 'שָׁלוֹם', 'שלום'],
  ])('%s', (_, one, other) => {
    expect(normalise(one)).toBe(normalise(other));
  });

  test('but not for what tells words apart', () => {
    expect(normalise('कि')).not.toBe(normalise('की'));
    expect(normalise('a+b')).not.toBe(normalise('a-b'));
  });
});

test('normalising is idempotent', () => {
  fc.assert(
    fc.property(text, (source) => {
      const once = normalise(source);
      expect(normalise(once)).toBe(once);
    }),
    { numRuns: 2_000 },
  );
});

test('every unit leads back to the source unit that it came from', () => {
  fc.assert(
    fc.property(text, (source) => {
      const { text: whole, sources } = normaliseWithMap(source);
      expect(whole).toBe(normalise(source));
      expect(sources).toHaveLength(whole.length + 1);
      for (let at = 0; at < whole.length; at++) {
        expect(sources[at]).toBe(sourceOffset(source, at, 'start'));
        expect(sources[at]).toBeLessThan(sourceOffset(source, at + 1, 'end'));
      }
    }),
  );
});

test('also in a long text, which is passed over in strides', () => {
  const long = fc.array(text, { minLength: 40, maxLength: 60 }).map((parts) => parts.join('ab'));
  fc.assert(
    fc.property(long, (source) => {
      const { text: whole, sources } = normaliseWithMap(source);
      for (let at = 0; at < whole.length; at++) {
        expect(sourceOffset(source, at, 'start')).toBe(sources[at]);
        expect(sourceOffset(source, at + 1, 'end')).toBeGreaterThan(sources[at] as number);
      }
    }),
    { numRuns: 30 },
  );
});

test('a piece ends with the marks that belong to it', () => {
  expect(sourceOffset('cafe\u0301 x', 4, 'end')).toBe(5);
  expect(sourceOffset('ab  c', 2, 'end')).toBe(2);
});
