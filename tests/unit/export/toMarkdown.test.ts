import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { articleToMarkdown } from '../../../utils/export/toMarkdown';
import { linesOf } from '../../../utils/text/plainText';
import { naughty } from './naughty';
import { aHighlight, anArticle } from './records';
import { rendered } from './rendered';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const utc = { timeZone: 'UTC' };

describe('articleToMarkdown', () => {
  test('writes the format that docs/export.md describes', async () => {
    const article = anArticle({
      byline: 'Jan Jansen, Noor de Wit',
      excerpt: 'Over samenwerken zonder baas.',
      tags: ['samenwerken', 'R&D/été 2026'],
    });
    const highlights = [
      aHighlight(3, {
        quote: 'Heading\nA paragraph below it.',
        tags: ['2026'],
        note: '- one\n- two',
      }),
      aHighlight(1, {
        quote:
          'Horizontaal samenwerken is voor veel mensen een vaardigheid waar ze niet in getraind zijn.',
        note: 'Their note, as *Markdown*.',
        tags: ['tag/sub'],
      }),
      aHighlight(2, { quote: 'Nothing said about this.' }),
    ];
    await expect(articleToMarkdown(article, highlights, utc)).toMatchFileSnapshot(
      '../../fixtures/export/article.md',
    );
  });

  test('keeps awkward text what it is', async () => {
    const article = anArticle({
      title: 'a: "b" | c # d\n\u202eor #tag [[x]] <b>',
      byline: '"Q" \\ name',
      address: 'https://example.org/a_(b)?c=d&e=[f]#g',
      published: '2026-02-30',
      language: null,
    });
    const highlights = [
      aHighlight(1, {
        quote: '*not bold* <img src=x onerror=alert(1)>',
        note: '```js\nopen("fence")',
      }),
      aHighlight(2, {
        quote: '> 1. a | b\n---\n[!note] #tag ==x== %%y%% $z$ ^id',
        note: '<b>bold</b> [[Wiki]]',
      }),
      aHighlight(3, {
        quote: '`code` www.example.org a@b.org https://example.org',
        note: 'done #todo',
      }),
      aHighlight(4, {
        quote: 'R&amp;D \\* _x_ ~~y~~',
        note: '[a](javascript:alert(1)) [b][c]\n\n[c]: https://example.org',
      }),
    ];
    await expect(articleToMarkdown(article, highlights, utc)).toMatchFileSnapshot(
      '../../fixtures/export/awkward.md',
    );
  });

  test('holds no command that Obsidian’s Templater would run, wherever a page says one', () => {
    const command = '<%* app() %>';
    const article = anArticle({ title: command, byline: command, excerpt: command, site: command });
    const marked = aHighlight(1, {
      quote: `x ${command}\n${command}`,
      note: command,
      tags: [command],
    });
    expect(articleToMarkdown(article, [marked], {})).not.toContain('<%');
  });

  test('leaves out what is in the trash, block ids on request, and links to pages outside the web', () => {
    const article = anArticle({ address: 'file:///home/me/page.html' });
    const highlights = [aHighlight(1), aHighlight(2, { deletedAt: 1 })];
    const markdown = articleToMarkdown(article, highlights, { ...utc, blockIds: false });
    expect(markdown).toMatch(/\n\n> Passage 1\n$/);
    expect(markdown).not.toContain('Passage 2');
  });

  test('says what a pen means to this person', () => {
    const markdown = articleToMarkdown(anArticle(), [aHighlight(1, { tags: ['a'] })], {
      colourMeanings: { yellow: 'very *important*' },
    });
    expect(markdown).toContain('\n\nvery \\*important\\* · #a · [open](');
  });

  test('dates by the calendar of the reader', () => {
    const article = anArticle({ createdAt: Date.UTC(2026, 10, 23, 23, 30) });
    expect(articleToMarkdown(article, [], { timeZone: 'Europe/Amsterdam' })).toContain(
      'created: 2026-11-24',
    );
    expect(articleToMarkdown(article, [], { timeZone: 'America/New_York' })).toContain(
      'created: 2026-11-23',
    );
  });
});

const allowed = new Set(
  'A P H1 H2 H3 H4 H5 H6 BLOCKQUOTE UL OL LI INPUT EM STRONG DEL CODE PRE HR BR IMG TABLE THEAD TBODY TR TH TD SUP SECTION'.split(
    ' ',
  ),
);

describe('whatever people and pages wrote', () => {
  const passage = fc.record({
    quote: naughty,
    note: naughty,
    tags: fc.array(naughty, { maxLength: 3 }),
  });
  const file = fc.record({
    title: naughty,
    passages: fc.array(passage, { minLength: 1, maxLength: 3 }),
  });

  test('a rendered export holds only harmless elements, and each quote reads as it did', () => {
    fc.assert(
      fc.property(file, ({ title, passages }) => {
        const highlights = passages.map((change, at) => aHighlight(at + 1, change));
        const page = rendered(articleToMarkdown(anArticle({ title }), highlights));
        for (const element of page.body.querySelectorAll('*')) {
          expect(allowed).toContain(element.tagName);
          const link = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
          expect(link).not.toMatch(/^[\s\0]*(?:javascript|vbscript|data)[\s\0]*:/i);
        }
        const ids = [...page.body.children].filter((element) =>
          /^\^h-[0-9a-f-]{36}$/.test(element.textContent ?? ''),
        );
        expect(ids.map((element) => element.textContent)).toEqual(
          highlights.map(({ id }) => `^h-${id}`),
        );
        const quotes = blocksAfter(page.body, ids);
        expect(quotes).toEqual(highlights.map(({ quote }) => linesOf(quote)));
      }),
      { numRuns: 200 },
    );
  });
});

/** The paragraphs of the quote that opens each passage: the first block of the file after the title, and after each id. */
function blocksAfter(body: Element, ids: readonly Element[]): string[][] {
  const starts = [body.querySelector('h1'), ...ids.slice(0, -1)];
  return starts.map((start) => {
    const quote = start?.nextElementSibling;
    expect(quote?.tagName).toBe('BLOCKQUOTE');
    return [...(quote?.children ?? [])].map((line) => line.textContent ?? '');
  });
}
