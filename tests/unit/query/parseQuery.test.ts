import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colours } from '../../../utils/model/colour';
import { type ParsedQuery, parseQuery } from '../../../utils/model/query/parseQuery';
import { printQuery } from '../../../utils/model/query/printQuery';
import { conditions, holdings, type Query, wordsIn } from '../../../utils/model/query/query';

const queryOf = (parsed: ParsedQuery) => (parsed.ok ? parsed.query : parsed.error);
const word = (text: string): Query => ({ kind: 'word', text });

const read: [string, Query | null][] = [
  ['', null],
  ['  ', null],
  ['fiets', word('fiets')],
  ['rode fiets', { kind: 'all', of: [word('rode'), word('fiets')] }],
  ['"rode  fiets"', { kind: 'phrase', text: 'rode fiets' }],
  ['“rode fiets”', { kind: 'phrase', text: 'rode fiets' }],
  ['-fiets', { kind: 'not', of: word('fiets') }],
  ['--fiets', word('fiets')],
  ['well-known', word('well-known')],
  ['a - b', { kind: 'all', of: [word('a'), word('-'), word('b')] }],
  ['a OR b', { kind: 'any', of: [word('a'), word('b')] }],
  ['a or b', { kind: 'all', of: [word('a'), word('or'), word('b')] }],
  ['a OR b c', { kind: 'any', of: [word('a'), { kind: 'all', of: [word('b'), word('c')] }] }],
  ['(a OR b) c', { kind: 'all', of: [{ kind: 'any', of: [word('a'), word('b')] }, word('c')] }],
  ['-(a b)', { kind: 'not', of: { kind: 'all', of: [word('a'), word('b')] } }],
  ['tag:work/2026', { kind: 'tag', tag: 'work/2026' }],
  ['tag:"science fiction"', { kind: 'tag', tag: 'science fiction' }],
  ['TAG:#a', { kind: 'tag', tag: 'a' }],
  ['-tag:a', { kind: 'not', of: { kind: 'tag', tag: 'a' } }],
  ['site:Example.org', { kind: 'site', site: 'example.org' }],
  ['is:favorite', { kind: 'is', what: 'favourite' }],
  ['has:note', { kind: 'has', what: 'note' }],
  ['color:green', { kind: 'colour', colour: 'green' }],
  ['lang:nl-BE', { kind: 'lang', language: 'nl-be' }],
  ['before:2025-02', { kind: 'before', date: '2025-02' }],
  ['after:2024-02-29', { kind: 'after', date: '2024-02-29' }],
  ['note: this', { kind: 'all', of: [word('note:'), word('this')] }],
  ['https://example.org/a', word('https://example.org/a')],
  ['a -- b', { kind: 'all', of: [word('a'), word('--'), word('b')] }],
  ['-(-)', { kind: 'not', of: word('-') }],
];

test.each(read)('reads %s', (text, query) => {
  expect(queryOf(parseQuery(text))).toEqual(query);
});

const faulty = [
  { text: 'a "b c', code: 'unclosedQuote', at: [2, 6] },
  { text: 'tag:"b c', code: 'unclosedQuote', at: [0, 8] },
  { text: 'a (b', code: 'unclosedBracket', at: [2, 3] },
  { text: 'a (', code: 'unclosedBracket', at: [2, 3] },
  { text: 'a) b', code: 'strayBracket', at: [1, 2] },
  { text: ') b', code: 'strayBracket', at: [0, 1] },
  { text: 'a () b', code: 'emptyBrackets', at: [2, 4] },
  { text: 'OR b', code: 'loneOr', at: [0, 2] },
  { text: 'a OR', code: 'loneOr', at: [2, 4] },
  { text: 'a OR OR b', code: 'loneOr', at: [2, 4] },
  { text: 'a --OR', code: 'loneOr', at: [4, 6] },
  { text: 'x tag:', code: 'missingValue', at: [2, 6] },
  { text: 'tag:#', code: 'missingValue', at: [0, 5] },
  { text: '""', code: 'missingValue', at: [0, 2] },
  { text: 'is:done', code: 'unknownValue', at: [0, 7] },
  { text: 'colour:red', code: 'unknownValue', at: [0, 10] },
  { text: 'lang:?', code: 'unknownValue', at: [0, 6] },
  { text: 'before:2025-02-30', code: 'badDate', at: [0, 17] },
  { text: 'after:yesterday', code: 'badDate', at: [0, 15] },
  { text: '('.repeat(200), code: 'tooDeep', at: [101, 102] },
];

test.each(faulty)('says where $text is wrong: $code', ({ text, code, at: [start, end] }) => {
  const error = { code, start, end, text: text.slice(start, end) };
  expect(parseQuery(text)).toEqual({ ok: false, error });
});

const plain = fc.stringMatching(/^[a-zé0-9東]{1,8}$/);
const leaf: fc.Arbitrary<Query> = fc.oneof(
  plain.map(word),
  fc.array(plain, { minLength: 1, maxLength: 3 }).map((words) => ({
    kind: 'phrase' as const,
    text: words.join(' '),
  })),
  fc
    .stringMatching(/^[a-z]{1,4}( [a-z(]{1,4})?(\/[a-z:-]{1,4})?$/)
    .map((tag) => ({ kind: 'tag' as const, tag })),
  fc.stringMatching(/^[a-z]{1,6}\.(org|nl)$/).map((site) => ({ kind: 'site' as const, site })),
  fc.constantFrom(...conditions).map((what) => ({ kind: 'is' as const, what })),
  fc.constantFrom(...holdings).map((what) => ({ kind: 'has' as const, what })),
  fc.constantFrom(...colours).map((colour) => ({ kind: 'colour' as const, colour })),
  fc
    .constantFrom('nl', 'en-gb', 'zh-hant')
    .map((language) => ({ kind: 'lang' as const, language })),
  fc
    .constantFrom('2025', '2025-01', '2025-01-31')
    .map((date) => ({ kind: 'after' as const, date })),
);

/** Trees in normal form. */
const tree = fc.letrec<{ any: Query; all: Query; not: Query; leaf: Query }>((tie) => ({
  leaf,
  not: fc.oneof({ maxDepth: 3 }, leaf, tie('all'), tie('any')).map((of) => ({ kind: 'not', of })),
  all: fc
    .array(fc.oneof({ maxDepth: 3 }, leaf, tie('any'), tie('not')), { minLength: 2, maxLength: 4 })
    .map((of) => ({ kind: 'all', of })),
  any: fc
    .array(fc.oneof({ maxDepth: 3 }, leaf, tie('all'), tie('not')), { minLength: 2, maxLength: 4 })
    .map((of) => ({ kind: 'any', of })),
}));

describe('whatever is typed', { timeout: 30_000 }, () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc
      .array(fc.constantFrom(' ', '(', ')', '-', 'OR', '"', 'tag:', 'is:inbox', 'a', 'é', ':', '“'))
      .map((parts) => parts.join('')),
  );

  test('it is a query or a fault inside the text, and prints to what reads the same', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const parsed = parseQuery(text);
        if (parsed.ok) expect(queryOf(parseQuery(printQuery(parsed.query)))).toEqual(parsed.query);
        else expect(text.slice(parsed.error.start, parsed.error.end)).not.toBe('');
      }),
      { numRuns: 1000 },
    );
  });

  test('every tree prints to what reads as that tree', () => {
    fc.assert(
      fc.property(fc.oneof(tree.leaf, tree.not, tree.all, tree.any), (query) => {
        expect(queryOf(parseQuery(printQuery(query)))).toEqual(query);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the words of a query are those that an article must have', () => {
  const parsed = parseQuery('a OR ("b c" -d) tag:e');
  expect(parsed.ok && wordsIn(parsed.query)).toEqual([
    { kind: 'word', text: 'a' },
    { kind: 'phrase', text: 'b c' },
  ]);
});
