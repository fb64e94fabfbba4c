import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { csvText } from '../../../utils/export/csvText';
import { digest, digestKinds } from '../../../utils/export/digest';
import type { ArticleEntry } from '../../../utils/export/exporter';
import { exporters } from '../../../utils/export/exporters';
import { exportFiles } from '../../../utils/export/exportFiles';
import { csv, csvColumns } from '../../../utils/export/formats/csv';
import { html } from '../../../utils/export/formats/html';
import { json } from '../../../utils/export/formats/json';
import { jsonLd } from '../../../utils/export/formats/jsonLd';
import { logseq } from '../../../utils/export/formats/logseq';
import { plain } from '../../../utils/export/formats/plain';
import { readwiseCsv } from '../../../utils/export/formats/readwiseCsv';
import type { ArticleId } from '../../../utils/model/ids';
import { linesOf, oneLine } from '../../../utils/text/plainText';
import { naughty } from './naughty';
import { aHighlight, anArticle } from './records';
import { rendered } from './rendered';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const options = { timeZone: 'UTC', exportedAt: Date.UTC(2026, 10, 24) };

const entries: ArticleEntry[] = [
  {
    article: anArticle({ byline: 'Jan, Piet', tags: ['work/2026'], title: 'a: "b" | c # d' }),
    highlights: [
      aHighlight(2, {
        quote: 'Second\n\n=1+1',
        tags: ['R&D', 'later'],
        note: '- one\n\n- two',
        colour: 'blue',
      }),
      aHighlight(1, { quote: '*not bold* <img src=x onerror=alert(1)>', note: 'key:: value' }),
      aHighlight(3, { deletedAt: 1 }),
    ],
  },
  {
    article: anArticle({
      id: '01930d5e-0000-7000-8000-0000000000aa' as ArticleId,
      title: 'Empty',
      published: null,
    }),
    highlights: [],
  },
];

const words = {
  title: 'Digest',
  untagged: 'Without a tag',
  colours: { yellow: 'Yellow', green: 'Green', blue: 'Blue', pink: 'Pink', purple: 'Purple' },
};

describe('each format', () => {
  test.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s is as expected',
    async (id, exporter) => {
      const written = exporter.write(entries, options);
      await expect(written).toMatchFileSnapshot(
        `../../fixtures/export/library.${id}${exporter.extension}`,
      );
      expect(exporter.write(entries, options)).toBe(written);
    },
  );

  test.each(exporters.map((exporter) => [exporter.id, exporter] as const))(
    '%s takes nothing and anything',
    (_, exporter) => {
      expect(typeof exporter.write([], options)).toBe('string');
      fc.assert(
        fc.property(naughty, naughty, naughty, (title, quote, note) => {
          const highlights = [aHighlight(1, { quote: quote || 'q', note, tags: [title] })];
          expect(
            exporter.write([{ article: anArticle({ title }), highlights }], options),
          ).toContain(exporter.id === 'markdown' ? '---' : '');
        }),
        { numRuns: 50 },
      );
    },
  );

  test('one file an article, or one for the library, each named once', () => {
    const twice = [...entries, ...entries];
    expect(exportFiles(logseq, twice, 'all', options).map(({ name }) => name)).toEqual([
      'a b - c d.md',
      'Empty.md',
      'a b - c d (2).md',
      'Empty (2).md',
    ]);
    expect(exportFiles(json, twice, 'all', options).map(({ name }) => name)).toEqual(['all.json']);
  });
});

describe('HTML', () => {
  test('allows its own style and nothing else', () => {
    const page = html.write(entries, options);
    const style = /<style>([\s\S]*?)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(page).toContain(
      `content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'"`,
    );
  });

  test('holds what was written as text, and no element but ours, whatever that was', () => {
    const allowed = new Set(
      'HTML HEAD META TITLE STYLE BODY ARTICLE HEADER H1 H2 H3 H4 H5 H6 P A TIME SECTION BLOCKQUOTE DIV FOOTER SPAN EM STRONG DEL CODE PRE HR BR IMG UL OL LI INPUT TABLE THEAD TBODY TR TH TD SUP'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(naughty, naughty, naughty, (title, quote, note) => {
        const entry = {
          article: anArticle({ title, byline: note }),
          highlights: [aHighlight(1, { quote, note, tags: [title] })],
        };
        const page = new DOMParser().parseFromString(html.write([entry], options), 'text/html');
        for (const element of page.querySelectorAll('*')) {
          expect(allowed).toContain(element.tagName);
          expect(element.getAttributeNames().filter((name) => name.startsWith('on'))).toEqual([]);
          expect(element.getAttribute('href') ?? '').not.toMatch(
            /^\s*(javascript|data|vbscript):/i,
          );
        }
        const lines = [...page.querySelectorAll('section > blockquote > p')].map(
          (line) => line.textContent,
        );
        expect(lines).toEqual(linesOf(quote));
      }),
      { numRuns: 200 },
    );
  });
});

describe('CSV', () => {
  test('reads back cell by cell, and holds no formula', () => {
    fc.assert(
      fc.property(naughty, naughty, naughty, (title, quote, note) => {
        const entry = {
          article: anArticle({ title }),
          highlights: [aHighlight(1, { quote, note })],
        };
        for (const [exporter, columns] of [
          [csv, csvColumns.length],
          [readwiseCsv, 7],
        ] as const) {
          const rows = parseCsv(exporter.write([entry], options), { bom: true }) as string[][];
          expect(rows.map((row) => row.length)).toEqual([columns, columns]);
          for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]|^[\t\r\n]/);
        }
      }),
      { numRuns: 300 },
    );
  });
});

test.each(['=1+1', '+1', '-1', '@SUM(1)', '  =1', '＝1', '＋1', '－1', '＠x', '\t1', '\r1', '\n1'])(
  'a cell that begins as %j is no formula',
  (cell) => {
    const [[read = ''] = []] = parseCsv(csvText([[cell]])) as string[][];
    expect(read.startsWith("'")).toBe(true);
  },
);

test('what means something to Logseq is text in a quote: properties, references, macros', () => {
  const quote = 'id:: x, ((01930d5e)) and {{query (and)}}';
  const [article, highlights] = [anArticle(), [aHighlight(1, { quote, note: '', tags: [] })]];
  const line = logseq
    .write([{ article, highlights }], {})
    .split('\n')
    .find((one) => one.startsWith('- >'));
  expect(line).toContain('and');
  expect(line).not.toMatch(/::|\(\(|\{\{/);
});

describe('JSON', () => {
  const schema = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../../docs/schema/kantlijn-1.schema.json'), 'utf8'),
  );
  const validate = new Ajv({
    strict: true,
    allErrors: true,
    formats: { uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i },
  }).compile(schema);

  test('is what the published schema says', () => {
    expect(
      validate(JSON.parse(json.write(entries, options))),
      JSON.stringify(validate.errors),
    ).toBe(true);
    expect(validate(JSON.parse(json.write([], {})))).toBe(true);
  });

  test.each([
    ['a version to come', { version: 2 }],
    ['another format', { format: 'other' }],
    ['articles that are none', { articles: [{ id: 1 }] }],
  ])('the schema refuses %s', (_, change) => {
    expect(validate({ ...JSON.parse(json.write(entries, options)), ...change })).toBe(false);
  });
});

test('JSON-LD says each passage in the words of the standard', () => {
  const page = JSON.parse(jsonLd.write(entries, options));
  expect(page['@context']).toBe('http://www.w3.org/ns/anno.jsonld');
  expect(page.items).toHaveLength(2);
  expect(page.items[1]).toMatchObject({
    id: 'urn:uuid:01930d5e-0000-7000-8000-000000000002',
    type: 'Annotation',
    motivation: 'commenting',
    body: [
      { type: 'TextualBody', purpose: 'commenting', format: 'text/markdown' },
      { type: 'TextualBody', purpose: 'tagging', value: 'R&D' },
      { type: 'TextualBody', purpose: 'tagging', value: 'later' },
    ],
    target: {
      source: { id: 'https://example.org/blog/horizontaal-samenwerken' },
      styleClass: 'blue',
    },
  });
});

test('plain text has nothing escaped', () => {
  expect(plain.write(entries, options)).toContain('“*not bold* <img src=x onerror=alert(1)>”');
});

describe('digest', () => {
  test.each(digestKinds)('by %s', async (by) => {
    const written = digest(entries, { by, words, timeZone: 'UTC' });
    await expect(written).toMatchFileSnapshot(`../../fixtures/export/digest.${by}.md`);
  });

  test('has a heading for each tag and a passage below each of its tags', () => {
    const headings = [...rendered(digest(entries, { by: 'tag', words })).querySelectorAll('h2')];
    expect(headings.map((heading) => heading.textContent)).toEqual([
      'later',
      'R&D',
      'Without a tag',
    ]);
  });

  test('shows headings as text', () => {
    fc.assert(
      fc.property(naughty, (title) => {
        const page = rendered(
          digest([{ article: anArticle({ title }), highlights: [aHighlight(1)] }], {
            by: 'article',
            words,
          }),
        );
        expect(page.querySelector('h2')?.textContent).toBe(
          oneLine(title) || (title ? '' : 'example.org'),
        );
      }),
      { numRuns: 100 },
    );
  });
});
