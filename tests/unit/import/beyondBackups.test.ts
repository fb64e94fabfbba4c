import { expect, test } from 'vitest';
import { Gathering } from '../../../utils/import/Gathering';
import { MAX_ADDRESS } from '../../../utils/model/address';
import { MAX_QUOTE } from '../../../utils/model/selectors';
import { parsedText } from './libraryUnderTest';

const uri = 'https://example.org/essay';
const selectorsOf = (exact: string) => [
  { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' },
];
/** A file of each kind, with a passage for each quote. */
const files = {
  hypothesis: (quotes: readonly string[]) => ({
    total: quotes.length,
    rows: quotes.map((exact, at) => ({
      id: `a${at}`,
      uri,
      text: '',
      tags: [],
      target: [{ source: uri, selector: selectorsOf(exact) }],
    })),
  }),
  jsonLd: (quotes: readonly string[]) => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    first: {
      type: 'AnnotationPage',
      items: quotes.map((exact, at) => ({
        id: `urn:a${at}`,
        type: 'Annotation',
        target: { source: uri, selector: selectorsOf(exact) },
      })),
    },
  }),
};

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

test.each(['hypothesis', 'jsonLd'] as const)(
  'in a file of %s, a quote whose white space makes it too long keeps its passage; a longer one is told',
  (format) => {
    const exact = 'a'.repeat(MAX_QUOTE);
    const { highlights, problems } = parsedText(
      JSON.stringify(files[format]([`${exact} `, `${exact} and more`])),
    );
    expect(problems).toMatchObject([{ reason: 'tooLarge' }]);
    expect(highlights.map(({ quote, selector }) => [quote, selector])).toEqual([
      [exact, { type: 'TextQuoteSelector', exact, prefix: 'before ', suffix: ' after' }],
    ]);
  },
);
