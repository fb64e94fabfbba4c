import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import jsonld from 'jsonld';
import { expect, test, vi } from 'vitest';
import type { ArticleEntry } from '../../../utils/export/exporter';
import { jsonLd } from '../../../utils/export/formats/jsonLd';
import { parseFile } from '../../../utils/import/parseFile';
import { naughtyPassage } from './naughty';
import { aHighlight, anArticle } from './records';

// A processor that we did not write takes its time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** The terms of the standard's context that an export of ours uses, as https://www.w3.org/TR/annotation-vocab/ gives them. */
const context = JSON.parse(readFileSync('tests/fixtures/export/anno.context.json', 'utf8'));

const options = {
  /** Whatever would be lost is an error. */
  safe: true,
  documentLoader: async (url: string) => {
    expect(url).toBe(CONTEXT);
    return { documentUrl: url, document: context };
  },
};

const oa = (term: string) => `http://www.w3.org/ns/oa#${term}`;
const dcterms = (term: string) => `http://purl.org/dc/terms/${term}`;
const dc = (term: string) => `http://purl.org/dc/elements/1.1/${term}`;
const value = (text: string) => [{ '@value': text }];
const number = (text: number) => [
  { '@type': 'http://www.w3.org/2001/XMLSchema#nonNegativeInteger', '@value': text },
];
const time = (at: number) => [
  { '@type': 'http://www.w3.org/2001/XMLSchema#dateTime', '@value': new Date(at).toISOString() },
];
const point = (path: string, at: number) => [
  {
    '@type': [oa('XPathSelector')],
    'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': value(path),
    [oa('refinedBy')]: [
      { '@type': [oa('TextPositionSelector')], [oa('start')]: number(at), [oa('end')]: number(at) },
    ],
  },
];
const body = (purpose: string, text: string) => ({
  '@type': [oa('TextualBody')],
  [oa('hasPurpose')]: [{ '@id': oa(purpose) }],
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#value': value(text),
});

const article = anArticle();
const highlight = aHighlight(1, {
  quote: 'A passage.',
  note: 'A *note*.',
  tags: ['R&D/été 2026', 'x'],
  colour: 'green',
  selectorSets: [
    [
      { type: 'TextQuoteSelector', exact: 'A passage.', prefix: 'before ', suffix: ' after' },
      { type: 'TextPositionSelector', start: 7, end: 17 },
      {
        type: 'RangeSelector',
        startContainer: '/p[1]',
        startOffset: 7,
        endContainer: '/p[2]',
        endOffset: 3,
      },
    ],
  ],
});

test('a JSON-LD processor reads every field as the standard means it', async () => {
  const [page] = await jsonld.expand(
    JSON.parse(jsonLd.write([{ article, highlights: [highlight] }], {})),
    options,
  );
  expect(page).toEqual({
    '@type': ['http://www.w3.org/ns/activitystreams#OrderedCollectionPage'],
    'http://www.w3.org/ns/activitystreams#items': [
      {
        '@list': [
          {
            '@id': `urn:uuid:${highlight.id}`,
            '@type': [oa('Annotation')],
            [oa('motivatedBy')]: [{ '@id': oa('commenting') }],
            [dcterms('created')]: time(highlight.createdAt),
            [dcterms('modified')]: time(highlight.updatedAt),
            [oa('hasBody')]: [
              { ...body('commenting', 'A *note*.'), [dc('format')]: value('text/markdown') },
              body('tagging', 'R&D/été 2026'),
              body('tagging', 'x'),
            ],
            [oa('hasTarget')]: [
              {
                [oa('hasSource')]: [
                  {
                    '@id': article.address,
                    '@type': ['http://purl.org/dc/dcmitype/Text'],
                    [dc('format')]: value('text/html'),
                    [dc('language')]: value('nl'),
                    [dcterms('title')]: value(article.title),
                  },
                ],
                [oa('styleClass')]: value('green'),
                [oa('hasSelector')]: [
                  {
                    '@type': [oa('TextQuoteSelector')],
                    [oa('exact')]: value('A passage.'),
                    [oa('prefix')]: value('before '),
                    [oa('suffix')]: value(' after'),
                  },
                  {
                    '@type': [oa('TextPositionSelector')],
                    [oa('start')]: number(7),
                    [oa('end')]: number(17),
                  },
                  {
                    '@type': [oa('RangeSelector')],
                    [oa('hasStartSelector')]: point('/p[1]', 7),
                    [oa('hasEndSelector')]: point('/p[2]', 3),
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  });
});

test('what went through a JSON-LD processor comes in as it went out', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(naughtyPassage, { minLength: 1, maxLength: 3 }), async (passages) => {
      const highlights = passages.map((change, at) => aHighlight(at + 1, change));
      const entries: ArticleEntry[] = [{ article, highlights }];
      const written = jsonLd.write(entries, {});
      const expanded = await jsonld.expand(JSON.parse(written), options);
      const compacted = await jsonld.compact(expanded, { '@context': CONTEXT }, options);
      const read = (text: string) => parseFile('file', strToU8(text));
      expect(read(JSON.stringify(compacted))).toEqual(read(written));
    }),
    { numRuns: 100 },
  );
});
