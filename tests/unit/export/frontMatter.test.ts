import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { frontMatter, yamlString } from '../../../utils/export/frontMatter';
import { tagNames } from '../../../utils/export/tagName';
import { oneLine } from '../../../utils/text/plainText';
import { naughty } from './naughty';
import { anArticle } from './records';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

function read(matter: string, version: '1.1' | '1.2') {
  return parse(matter.replace(/^---\n|\n---$/g, ''), { version }) as Record<string, unknown>;
}

describe('frontMatter', () => {
  test('has the keys of Web Clipper in its order, after the id', () => {
    const article = anArticle({ byline: 'A, B', excerpt: 'c', tags: ['d'] });
    expect(Object.keys(read(frontMatter(article), '1.2'))).toEqual(
      'id title source author published created description language tags'.split(' '),
    );
  });

  test('holds no tag of HTML, and reads back the same', () => {
    const title = '<img src=x:x onerror=hit()>';
    const matter = frontMatter(anArticle({ title, byline: title, excerpt: title }));
    expect(matter).not.toContain('<');
    expect(read(matter, '1.1').title).toBe(title);
    expect(read(matter, '1.2').title).toBe(title);
  });

  test('leaves out what is not known', () => {
    const article = anArticle({ published: null, language: null, excerpt: ' \n' });
    expect(Object.keys(read(frontMatter(article, { fileTags: [] }), '1.2'))).toEqual(
      'id title source created'.split(' '),
    );
  });

  test.each([
    ['2013-04-15', '2013-04-15'],
    ['2013-04-15T23:30:00+02:00', '2013-04-15'],
    ['2013-02-30', '"2013-02-30"'],
    ['9999-99-99', '"9999-99-99"'],
  ])('published %s is written as %s', (published, written) => {
    expect(frontMatter(anArticle({ published }))).toContain(`\npublished: ${written}\n`);
  });

  test.each(['1.1', '1.2'] as const)('YAML %s reads back what was written', (version) => {
    const texts = fc.record({
      title: naughty,
      byline: naughty,
      excerpt: naughty,
      tags: fc.array(naughty, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(texts, ({ title, byline, excerpt, tags }) => {
        const matter = frontMatter(anArticle({ title, byline, excerpt, tags }));
        expect(matter.split('\n').every((line) => /^(---|\w+:.*| {2}- ".*")$/.test(line))).toBe(
          true,
        );
        const back = read(matter, version);
        expect(back.title).toBe(oneLine(title));
        expect(back.description ?? '').toBe(oneLine(excerpt));
        expect((back.author as string[] | undefined)?.join(', ') ?? '').toBe(
          oneLine(byline).split(/, +/).map(oneLine).filter(Boolean).join(', '),
        );
        expect(back.tags).toEqual(tagNames(['clippings', ...tags]));
      }),
      { numRuns: 1_000 },
    );
  });
});

test.each([
  ['a\u2028b\u0085c', '"a\\u2028b\\u0085c"'],
  ['\u202egpj.exe\u200b', '"\\u202egpj.exe\\u200b"'],
  ['\ufeffa', '"\\ufeffa"'],
  ['half \ud800', '"half \\ufffd"'],
])('what is not seen, parts lines or is half a character is spelt out: %j', (text, yaml) => {
  expect(yamlString(text)).toBe(yaml);
});
