import { expect, test } from 'vitest';
import { deepLink } from '../../../utils/export/deepLink';
import type { Article, Highlight } from '../../../utils/model/records';

const article = { address: 'https://example.org/a', language: 'en' } as Article;
const long = 'one two three four five six seven eight nine ten eleven';
const selector = (exact: string) => ({
  type: 'TextQuoteSelector' as const,
  exact,
  prefix: 'it was all ',
  suffix: ' thing as before',
});
const passage = (quote: string, ...repaired: string[]) =>
  ({
    quote,
    selectorSets: [[selector(quote)], ...repaired.map((exact) => [selector(exact)])],
  }) as unknown as Highlight;
const linkTo = (highlight: Highlight, pageText?: string) =>
  deepLink(article, highlight, pageText)?.split(':~:text=')[1];

test.each([
  ['the only one of its words', passage('the same'), 'Once: the same, and no more.', 'the%20same'],
  [
    'one that stands on the page twice, in any case and spacing',
    passage('the same'),
    'The\n same, and the same again.',
    'was%20all-,the%20same,-thing%20as',
  ],
  [
    'a long one whose first words stand on the page twice',
    passage(long),
    `One two three four five of them. It was all ${long} thing as before.`,
    'was%20all-,one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven,-thing%20as',
  ],
  ['a short one of an unknown page', passage('same'), undefined, 'was%20all-,same,-thing%20as'],
  [
    'a repaired one by its words of now',
    passage('the same', 'the other'),
    'the other',
    'the%20other',
  ],
])('names %s', (_, highlight, pageText, expected) => {
  expect(linkTo(highlight, pageText)).toBe(expected);
});

test('leads nowhere for what is not on the web', () => {
  const file = { ...article, address: 'file:///home/a.html' } as Article;
  expect(deepLink(file, passage('the same'))).toBeNull();
});
