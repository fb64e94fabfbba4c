import { expect, test } from 'vitest';
import { Gathering } from '../../../utils/import/Gathering';
import { textQuote } from '../../../utils/import/textQuote';
import { MAX_ADDRESS } from '../../../utils/model/address';
import { MAX_QUOTE } from '../../../utils/model/selectors';

// What a backup could not hold would keep the whole of it from being read again.

test.each([
  ['a longer address', `https://example.org/${'a'.repeat(MAX_ADDRESS)}`],
  ['one that is longer as browsers write it', `https://example.org/${'é'.repeat(700_000)}`],
  ['a longer host', `https://${'a.'.repeat(1_500)}example/`],
])('%s than can be kept is told, and left out', (_, address) => {
  const gathering = new Gathering();
  expect(gathering.article({ address, title: 'Essay' }, 7)).toBeNull();
  const { articles, problems } = gathering.result();
  expect(articles).toEqual([]);
  expect(problems).toMatchObject([{ line: 7, reason: 'noAddress' }]);
});

test('a quote whose white space makes it longer than can be kept has no selector of its own', () => {
  const exact = 'a'.repeat(MAX_QUOTE);
  const of = (text: string) => textQuote([{ type: 'TextQuoteSelector', exact: text }]).selector;
  expect(of(exact)?.exact).toBe(exact);
  expect(of(`${exact} `)).toBeNull();
});
