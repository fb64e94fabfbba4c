import { describe, expect, test } from 'vitest';
import { textFragment, withTextFragment } from '../../../utils/text/textFragment';

describe('textFragment', () => {
  const cases = [
    { name: 'a short quote whole', quote: { exact: 'a short quote' }, is: 'a%20short%20quote' },
    {
      name: 'a long quote by its first and last five words',
      quote: { exact: 'one two three four five six seven eight nine ten eleven.' },
      is: 'one%20two%20three%20four%20five,seven%20eight%20nine%20ten%20eleven',
    },
    {
      name: 'several blocks by their ends, however short',
      quote: { exact: 'Heading\n\nFirst words' },
      is: 'Heading,First%20words',
    },
    {
      name: 'with dash, comma and ampersand encoded',
      quote: { exact: 'well-known, R&D' },
      is: 'well%2Dknown%2C%20R%26D',
    },
    {
      name: 'words of a language without spaces',
      quote: { exact: '日本語' },
      is: '%E6%97%A5%E6%9C%AC%E8%AA%9E',
    },
    {
      name: 'the start of a word with the rest of the word behind it',
      quote: { exact: 'high', prefix: 'is a ', suffix: 'lighter pen for' },
      is: 'high,-lighter%20pen',
    },
    {
      name: 'the end of a word with what stands before it',
      quote: { exact: 'lighter', prefix: 'ith a yellow high', suffix: ' pen' },
      is: 'a%20yellow%20high-,lighter',
    },
    { name: 'what has no words as it is', quote: { exact: ' → ' }, is: '%E2%86%92' },
  ];
  test.each(cases)('names $name', ({ quote, is }) => {
    expect(textFragment(quote, { language: 'en' })).toBe(`:~:text=${is}`);
  });

  test('says what stands around a quote that repeats, in whole words', () => {
    const quote = { exact: 'the same', prefix: 'rst came it was all ', suffix: ' thing as bef' };
    expect(textFragment(quote, { language: 'en', repeats: true })).toBe(
      ':~:text=it%20was%20all-,the%20same,-thing%20as',
    );
  });

  test.each(['', ' \n ', 'x'.repeat(400)])(
    'is empty where nothing could be found by it',
    (exact) => {
      expect(textFragment({ exact })).toBe('');
    },
  );

  test('takes an unknown language and a cut surrogate pair', () => {
    expect(textFragment({ exact: 'a \ud83d' }, { language: 'not a tag' })).toBe(':~:text=a');
  });
});

test.each([
  ['https://example.org/a', 'https://example.org/a#:~:text=b'],
  ['https://example.org/a#part', 'https://example.org/a#part:~:text=b'],
  ['https://example.org/a#:~:text=old', 'https://example.org/a#:~:text=b'],
])('a directive goes behind %s', (address, is) => {
  expect(withTextFragment(address, ':~:text=b')).toBe(is);
});
