import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { checkTemplate } from '../../../utils/export/template/checkTemplate';
import { formatDate } from '../../../utils/export/template/formatDate';
import { profiles } from '../../../utils/export/template/profiles';
import { renderTemplate } from '../../../utils/export/template/renderTemplate';
import { Template } from '../../../utils/export/template/Template';
import { linesOf, oneLine } from '../../../utils/text/plainText';
import { naughty } from './naughty';
import { aHighlight, anArticle } from './records';
import { rendered } from './rendered';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const options = { timeZone: 'UTC' };
const entry = {
  article: anArticle({
    title: 'a: "b" | c # d',
    byline: 'Jan, Piet',
    tags: ['R&D/été 2026', 'two words'],
  }),
  highlights: [
    aHighlight(1, {
      quote: '*not bold* <img src=x onerror=alert(1)>\nsecond line',
      note: '```js\nopen\n\n\n<b>',
      tags: ['R&D'],
    }),
    aHighlight(2, { quote: '- item', note: 'A note  \nin two lines' }),
  ],
};

function body(source: string, change: Partial<Template> = {}, of = entry): string {
  const template = { ...profiles.obsidian, properties: [], body: source, ...change };
  return renderTemplate(template, [of], options)[0]?.text ?? '';
}

describe('the profiles', () => {
  test.each(Object.entries(profiles))('%s writes what is expected', async (name, template) => {
    expect(v.parse(Template, JSON.parse(JSON.stringify(template)))).toEqual(template);
    expect(checkTemplate(template)).toEqual([]);
    const [file] = renderTemplate(template, [entry], options);
    await expect(`${file?.name}\n\n${file?.text}`).toMatchFileSnapshot(
      `../../fixtures/export/profile.${name}.txt`,
    );
  });

  test('keep what was written, whatever it was', () => {
    fc.assert(
      fc.property(naughty, naughty, naughty, (title, quote, note) => {
        const of = {
          article: anArticle({ title, byline: note }),
          highlights: [aHighlight(1, { quote, note, tags: [title] })],
        };
        for (const profile of [profiles.obsidian, profiles.github, profiles.notion]) {
          const text = renderTemplate(profile, [of], options)[0]?.text ?? '';
          const page = rendered(text);
          expect(
            page.querySelector('script, iframe, b, img[onerror], [href^="javascript" i]'),
          ).toBeNull();
          if (linesOf(quote).length > 0) {
            const shown = [...(page.querySelector('blockquote')?.children ?? [])].map(
              (line) => line.textContent,
            );
            expect(shown).toEqual(linesOf(quote));
          }
          const matter = /^---\n([\s\S]*?)\n---\n/.exec(text)?.[1];
          if (profile === profiles.obsidian) {
            expect(parseYaml(matter ?? '', { version: '1.1' }).title).toBe(
              oneLine(title) || 'example.org',
            );
          }
        }
        const table = parseCsv(
          renderTemplate(profiles.readwise, [of], options)[0]?.text ?? '',
        ) as string[][];
        expect(table.map((row) => row.length)).toEqual([6, 6]);
      }),
      { numRuns: 150 },
    );
  });
});

describe('escaping cannot be forgotten or got round', () => {
  const attack = { article: anArticle({ title: '**<b>x</b>**' }), highlights: [] };
  test.each([
    '{{ title }}',
    '{{ title | append: "" }}',
    '{{ title | upper | lower }}',
    '{% assign x = title %}{{ x }}',
    '{% capture x %}{{ title }}{% endcapture %}{{ x }}',
    '{% echo title %}',
    '{% cycle title, title %}',
    '{{ author | default: title }}',
    '{{ title | link }}',
    '{{ title | split: "x" | join: "x" }}',
    '{{ title | blockquote | upper }}',
    '{{ title | callout: title, title }}',
    '{{ title | wikilink: title }}',
    '{{ title | list }}',
    '{{ url | link: title }}',
    '{% liquid\necho title\n%}',
    '{% tablerow i in highlights %}{% endtablerow %}{{ title | strip_newlines }}',
  ])('%s', (source) => {
    const page = rendered(body(source, {}, attack));
    expect(page.querySelector('b, strong')).toBeNull();
  });

  test.each(['raw', 'json', 'jsonify', 'inspect'])(
    'a filter %s gives nothing unescaped',
    (filter) => {
      const template = { ...profiles.obsidian, body: `{{ title | ${filter} }}` };
      const isGone = checkTemplate(template).length > 0;
      expect(
        isGone || rendered(body(template.body, {}, attack)).querySelector('b, strong') === null,
      ).toBe(true);
    },
  );

  test('in HTML too', () => {
    const text = body(
      '<p title="{{ title }}">{{ title }} {{ highlights[0].note }}</p>',
      { language: 'html' },
      {
        article: anArticle({ title: '"><script>alert(1)</script>' }),
        highlights: [aHighlight(1, { note: '<script>x</script> *y*' })],
      },
    );
    expect(text).not.toContain('<script');
    expect(text).toContain('<em>y</em>');
  });

  test('no prototype, no file, no endless loop', () => {
    expect(body('{{ title.constructor.constructor }}{{ highlights.__proto__ }}').trim()).toBe('');
    expect(() => body('{% include "x" %}')).toThrow(/include/);
    expect(() => body('{% for i in (1..100000000) %}x{% endfor %}')).toThrow(/memory/);
  });

  test('no longer than a while', () => {
    let time = 0;
    // As if each look at the clock were seconds after the last.
    vi.spyOn(performance, 'now').mockImplementation(() => {
      time += 10_000;
      return time;
    });
    expect(() => body('{% for i in (1..3) %}{{ i }}{% endfor %}')).toThrow(/render limit/);
  });
});

describe('values keep to the place that the template gives them', () => {
  test('a passage of two lines stays in its quote and under its bullet', () => {
    expect(body('{% for h in highlights limit: 1 %}\n- > {{ h.text }}\n{% endfor %}')).toBe(
      '- > \\*not bold\\* \\<img src=x onerror=alert(1)>\n  >\n  > second line\n',
    );
  });

  test('blank lines inside a note stay, those of the template become one', () => {
    expect(body('a\n\n\n{{ description }}\n\n{{ highlights[0].note }}')).toBe(
      'a\n\n```js\nopen\n\n\n<b>\n```\n',
    );
  });

  test('what stands behind a value does not join with it', () => {
    const of = { article: anArticle({ title: 'x\\' }), highlights: [] };
    expect(body('{{ title }}*y*', {}, of)).toBe('x\\\\*y*\n');
    const open = { article: anArticle({ title: 'x <' }), highlights: [] };
    expect(rendered(body('{{ title }}b>', {}, open)).body.textContent).toContain('x <b>');
  });
});

test('front matter is written by type, and keys cannot break it', () => {
  const properties: Template['properties'] = [
    { name: 'no', type: 'text', value: '{{ title }}' },
    { name: 'a: b\n---', type: 'list', value: '{{ author }}' },
    { name: 'words', type: 'number', value: '{{ words }}' },
    { name: 'odd', type: 'number', value: '{{ title }}' },
    { name: 'favourite', type: 'checkbox', value: '{{ favourite }}' },
    { name: 'day', type: 'date', value: '{{ published }}' },
    { name: 'empty', type: 'text', value: '{{ description }}' },
  ];
  const matter = /^---\n([\s\S]*?)\n---\n/.exec(body('x', { properties }))?.[1] ?? '';
  expect(parseYaml(matter, { version: '1.2' })).toEqual({
    no: 'a: "b" | c # d',
    'a: b ---': ['Jan', 'Piet'],
    words: 900,
    odd: 'a: "b" | c # d',
    favourite: false,
    day: '2013-04-15',
  });
});

test('names and folders are templates whose values make no folder of their own', () => {
  const article = anArticle({ title: '../../etc/passwd', site: 'CON' });
  const template = {
    ...profiles.plain,
    folder: '{{ site }}/{{ published | date: "YYYY" }}',
    fileName: '{{ title }}',
  };
  const files = renderTemplate(
    template,
    [
      { article, highlights: [] },
      { article, highlights: [] },
    ],
    options,
  );
  expect(files.map(({ name }) => name)).toEqual([
    '_CON/2013/etc-passwd.txt',
    '_CON/2013/etc-passwd (2).txt',
  ]);
});

describe('checkTemplate', () => {
  test.each([
    ['{% for h in highlights %}\nx', { line: 1, column: 1, message: /for.* not closed/ }],
    ['one\n  {{ title | nope }}', { line: 2, column: 3, message: /undefined filter: nope/ }],
    ['one\n{{ titel }}', { line: 2, column: 4, message: /undefined variable: titel/ }],
    ['{{ title', { line: 1, column: 1, message: /not closed/ }],
    ['{% unknown %}', { line: 1, column: 1, message: /tag "unknown" not found/ }],
  ])('%j: says what and where', (source, { line, column, message }) => {
    const [problem, ...others] = checkTemplate({ ...profiles.obsidian, body: source });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ part: 'body', line, column });
    expect(problem?.message).toMatch(message);
    expect(problem?.message).not.toMatch(/line:|col:/);
  });

  test('says in which part', () => {
    const properties = [{ name: 'tags', type: 'list' as const, value: '{{' }];
    expect(
      checkTemplate({ ...profiles.obsidian, properties, fileName: '{{ x }}' }).map(
        ({ part }) => part,
      ),
    ).toEqual(['tags', 'fileName']);
  });
});

test.each([
  ['2026-11-23T23:30:00.000Z', 'YYYY-MM-DD', 'UTC', '2026-11-23'],
  ['2026-11-23T23:30:00.000Z', 'YYYY-MM-DD HH:mm:ss', 'Europe/Amsterdam', '2026-11-24 00:30:00'],
  ['2026-11-23', 'D MMMM YY [at] dddd', 'America/New_York', '23 November 26 at Monday'],
  ['no date', 'YYYY', 'UTC', 'no date'],
  ['2026-99-99', 'YYYY', 'UTC', '2026-99-99'],
])('%s by %s in %s is %s', (value, pattern, zone, is) => {
  expect(formatDate(value, pattern, zone)).toBe(is);
});
