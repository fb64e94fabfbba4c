import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import type { ArticleEntry } from '../../../utils/export/exporter';
import { csv } from '../../../utils/export/formats/csv';
import { json } from '../../../utils/export/formats/json';
import { jsonLd } from '../../../utils/export/formats/jsonLd';
import { noteBlock } from '../../../utils/export/noteBlock';
import { tagNames } from '../../../utils/export/tagName';
import { articleToMarkdown } from '../../../utils/export/toMarkdown';
import { zipArticles } from '../../../utils/export/zip';
import { parseFile } from '../../../utils/import/parseFile';
import type { ArticleId } from '../../../utils/model/ids';
import { mergeTags } from '../../../utils/model/tag';
import { linesOf, oneLine } from '../../../utils/text/plainText';
import { naughty, naughtyPassage, naughtyTags } from '../export/naughty';
import { aHighlight, anArticle } from '../export/records';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const read = (text: string) => parseFile('file', strToU8(text));

const entry = fc
  .record({
    title: naughty,
    tags: naughtyTags(2),
    passages: fc.array(naughtyPassage, { maxLength: 3 }),
  })
  .map(
    ({ title, tags, passages }): ArticleEntry => ({
      article: anArticle({ title: oneLine(title).trim(), tags }),
      highlights: passages.map((change, at) => aHighlight(at + 1, change)),
    }),
  );

describe('our JSON', () => {
  test('gives back every record as it was', () => {
    fc.assert(
      fc.property(entry, ({ article, highlights }) => {
        const other = {
          article: anArticle({ id: '01930d5e-0000-7000-8000-0000000000bb' as ArticleId }),
          highlights: [],
        };
        const {
          format,
          articles,
          highlights: back,
          problems,
        } = read(json.write([{ article, highlights }, other], {}));
        expect({ format, problems }).toEqual({ format: 'kantlijnJson', problems: [] });
        expect(articles.map(({ record }) => record)).toEqual([
          JSON.parse(JSON.stringify(article)),
          other.article,
        ]);
        expect(back.map(({ record }) => record)).toEqual(JSON.parse(JSON.stringify(highlights)));
      }),
      { numRuns: 100 },
    );
  });

  test('names a bad row and keeps the others', () => {
    const file = JSON.parse(
      json.write([{ article: anArticle(), highlights: [aHighlight(1), aHighlight(2)] }], {}),
    );
    file.highlights[0].colour = 'red';
    file.highlights.push({
      ...file.highlights[1],
      articleId: '01930d5e-0000-7000-8000-0000000000cc',
    });
    const { highlights, problems } = read(JSON.stringify(file));
    expect(highlights.map(({ quote }) => quote)).toEqual(['Passage 2']);
    expect(problems.map(({ reason }) => reason)).toEqual(['badRecord', 'noArticle']);
    expect(problems[0]?.detail).toMatch(/^highlights\[0\] colour/);
  });
});

describe('our Markdown', () => {
  test('gives back ids, quotes, notes and tags as the file says them', () => {
    fc.assert(
      fc.property(entry, ({ article, highlights }) => {
        const {
          format,
          articles,
          highlights: back,
          problems,
        } = read(articleToMarkdown(article, highlights, { timeZone: 'UTC' }));
        expect({ format, problems }).toEqual({ format: 'kantlijnMarkdown', problems: [] });
        expect(articles).toMatchObject([
          {
            id: article.id,
            address: article.address,
            title: article.title.trim() || 'example.org',
            published: '2013-04-15',
            language: 'nl',
          },
        ]);
        expect(back).toMatchObject(
          highlights.map(({ id, quote, note, tags }) => ({
            id,
            quote: linesOf(quote).join('\n').trim(),
            note: noteBlock(note, `h-${id}`).trim(),
            tags: tagNames(tags),
          })),
        );
      }),
      { numRuns: 200 },
    );
  });

  test.each([
    ['a plain note', 'a note'],
    ['a note that ends like tags', 'a note #todo'],
    ['a note of a tag alone', '#todo'],
    ['a note that ends like our parting', 'a ·'],
    ['a list', '- one\n- two'],
    ['a quote', '> quoted\n\nand said'],
    ['an open fence', '```\ncode'],
    ['indented code', '    code'],
    ['a table', '| a |\n| - |\n| 1 |'],
    ['what looks like our link', '[open](https://example.org)'],
    ['what looks like our line', '#a · [open](https://example.org)'],
  ])('tells %s from what is ours', (_, note) => {
    for (const options of [{}, { blockIds: false }, { colourMeanings: { yellow: 'important' } }]) {
      const highlights = [aHighlight(1, { note, tags: ['x'] }), aHighlight(2, { note })];
      const { highlights: back } = read(articleToMarkdown(anArticle(), highlights, options));
      if (options.blockIds === false && /open|quoted/.test(note)) continue;
      expect(back.map(({ note: found, tags }) => ({ found, tags }))).toEqual([
        { found: noteBlock(note, `h-${highlights[0]?.id}`).trim(), tags: ['x'] },
        { found: noteBlock(note, `h-${highlights[1]?.id}`).trim(), tags: [] },
      ]);
    }
  });

  test('takes what a person changed in Obsidian', () => {
    const file = articleToMarkdown(anArticle({ byline: 'Jan' }), [
      aHighlight(1, { note: 'old', tags: ['x'] }),
      aHighlight(2),
    ])
      .replace('title: "Horizontaal Samenwerken"', "title: 'It''s: new' # mine")
      .replace('  - "clippings"', '  - clippings\n  - added')
      .replace('  - "Jan"', '  - "[[Jan]]"')
      .replace('old #x', 'new\n\n- list\n\n#x #y')
      .replace('# Horizontaal', 'Text of their own.\n\n# Horizontaal');
    const { articles, highlights } = read(file);
    expect(articles).toMatchObject([{ title: "It's: new", tags: ['added'], byline: 'Jan' }]);
    expect(highlights).toMatchObject([
      { quote: 'Passage 1', note: 'new\n\n- list', tags: ['x', 'y'] },
      { quote: 'Passage 2', note: '', tags: [] },
    ]);
  });

  test('comes back from a zip of many', () => {
    const entries = [1, 2, 3].map((number) => ({
      article: anArticle({
        id: `01930d5e-0000-7000-8000-00000000000${number}` as ArticleId,
        address: `https://example.org/${number}`,
        title: 'Same',
      }),
      highlights: [aHighlight(number)],
    }));
    const { articles, highlights, problems } = parseFile('all.zip', zipArticles(entries));
    expect(problems).toEqual([]);
    expect(articles.map(({ id }) => id).sort()).toEqual(entries.map(({ article }) => article.id));
    expect(highlights.map(({ quote }) => quote).sort()).toEqual([
      'Passage 1',
      'Passage 2',
      'Passage 3',
    ]);
  });
});

describe('our CSV and JSON-LD', () => {
  test('give back what they can say', () => {
    fc.assert(
      fc.property(entry, (one) => {
        for (const exporter of [csv, jsonLd]) {
          const { format, highlights, problems } = read(exporter.write([one], {}));
          if (exporter === csv)
            expect({ format, problems }).toEqual({ format: 'kantlijnCsv', problems: [] });
          const flat = (text: string) => oneLine(text).replace(/\s+/g, ' ').trim();
          expect(
            highlights.map(({ id, quote, note, colour }) => ({
              id,
              quote: flat(quote),
              note: flat(note),
              colour,
            })),
          ).toEqual(
            one.highlights.map(({ id, quote, note, colour }) => ({
              id,
              quote: flat(quote),
              note: flat(note),
              colour,
            })),
          );
          const names = (tags: readonly string[]) => mergeTags(tags.map(oneLine));
          expect(highlights.map(({ tags }) => names(tags))).toEqual(
            one.highlights.map(({ tags }) => names(tags)),
          );
        }
      }),
      { numRuns: 100 },
    );
  });
});

test('a note with a link like ours and a quote after it stays with its passage, and its id', () => {
  const highlight = aHighlight(1, { note: 'see [open](https://example.org/x)\n\n> cited' });
  const { highlights } = read(articleToMarkdown(anArticle(), [highlight]));
  const { id, quote, note } = highlight;
  expect(highlights).toMatchObject([{ id, quote, note }]);
});
