import { describe, expect, test } from 'vitest';
import { Gathering } from '../../../utils/import/Gathering';
import { importers } from '../../../utils/import/importers';
import { type ParsedFile, parseFile } from '../../../utils/import/parseFile';
import { MAX_BYTES } from '../../../utils/import/source';
import { MAX_NOTE } from '../../../utils/model/page';
import { MAX_QUOTE } from '../../../utils/model/selectors';
import { ofText, omnivore, sample, samples } from './samples';

/** What a file says, without what it does not say. */
function told({ format, articles, highlights, problems }: ParsedFile) {
  const short = (record: object) =>
    Object.fromEntries(
      Object.entries(record).filter(
        ([, value]) => value !== null && value !== '' && value !== false && String(value) !== '',
      ),
    );
  return { format, articles: articles.map(short), highlights: highlights.map(short), problems };
}

describe('each format is told by its content, and read', () => {
  test.each(samples)('%s', async (name) => {
    const result = told(parseFile(name, sample(name)));
    await expect(JSON.stringify(result, null, 2)).toMatchFileSnapshot(
      `../../fixtures/import/expected/${name}.json`,
    );
    expect(told(parseFile('renamed.bin', sample(name)))).toEqual(result);
  });

  test('an Omnivore zip', async () => {
    await expect(
      JSON.stringify(told(parseFile('omnivore.zip', omnivore)), null, 2),
    ).toMatchFileSnapshot('../../fixtures/import/expected/omnivore.zip.json');
  });
});

/** A file as we write it, with this as its body. */
function ourFile(body: string): string {
  return `---\ntitle: "x"\nsource: "https://example.org/"\n---\n\n${body}`;
}

test('a long list of links is no tangle', () => {
  const list = '- [one](https://example.org/) and *another*\n'.repeat(2_000);
  expect(ofText(ourFile(list))).toMatchObject({ articles: [{ title: 'x' }], problems: [] });
});

describe('what cannot be read is said', () => {
  test.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n', 'empty'],
    ['prose', 'Just some text, with, commas\nand lines', 'unknownFormat'],
    ['JSON cut off', '{"format": "kantlijn",\n"articles": [', 'badJson'],
    ['JSON of nobody', '{"a": 1}', 'unknownFormat'],
    ['JSON nested without end', '['.repeat(100_000), 'tooDeep'],
    [
      'our JSON, nested deeper than any of ours',
      `{"format":"kantlijn","version":1,"exportedAt":null,"articles":[${'['.repeat(5_000)}${']'.repeat(5_000)}],"highlights":[]}`,
      'tooDeep',
    ],
    [
      'our JSON of a version to come',
      '{"format":"kantlijn","version":2,"exportedAt":null,"articles":[],"highlights":[]}',
      'newerVersion',
    ],
    ['Markdown with lists in lists without end', ourFile('- '.repeat(5_000)), 'tooTangled'],
    ['Markdown with quotes in quotes without end', ourFile('> '.repeat(5_000)), 'tooTangled'],
    ['Markdown that opens and never closes', ourFile('*a_ [b'.repeat(5_000)), 'tooTangled'],
    [
      'Markdown that does so a little at a time',
      ourFile(`${'*a_'.repeat(900)}\n\n`.repeat(50)),
      'tooTangled',
    ],
    ['our JSON without its frame', '{"format":"kantlijn","version":1}', 'badRecord'],
  ])('%s', (_, text, reason) => {
    const { articles, highlights, problems } = ofText(text);
    expect({ articles, highlights }).toEqual({ articles: [], highlights: [] });
    expect(problems.map((problem) => problem.reason)).toEqual([reason]);
  });

  test('with the line where JSON breaks off', () => {
    expect(ofText('{\n"a": 1,\n"b" 2\n}').problems[0]).toMatchObject({
      reason: 'badJson',
      line: 3,
    });
  });

  test('bytes that are no text', () => {
    const bytes = new Uint8Array([0xff, 0xc0, 0x80, 0x01]);
    expect(parseFile('file', bytes).problems.map(({ reason }) => reason)).toEqual(['badEncoding']);
  });

  test('a file larger than any library', () => {
    const bytes = new Uint8Array(MAX_BYTES + 1);
    expect(parseFile('large', bytes).problems.map(({ reason }) => reason)).toEqual(['tooLarge']);
  });

  test('UTF-16 is read by its mark', () => {
    const text =
      '\ufeffURL,Title,Selection,Folder,Timestamp\nhttps://example.org/,é,,Unread,1700000000\n';
    const bytes = new Uint8Array(
      new Uint16Array([...text].map((sign) => sign.charCodeAt(0))).buffer,
    );
    expect(parseFile('file', bytes).articles[0]?.title).toBe('é');
  });

  test('a thousand faults and no more', () => {
    const { problems } = ofText(
      `title,url,time_added,tags,status\n${'x,nowhere,,,\n'.repeat(1_500)}`,
    );
    expect(problems).toHaveLength(1_001);
    expect(problems.at(-1)?.reason).toBe('tooMany');
  });
});

test('a passage or a note that is too long is told, and the others come in', () => {
  const rows = [
    ['x'.repeat(MAX_QUOTE + 1), ''],
    ['a', 'x'.repeat(MAX_NOTE + 1)],
    ['b', 'fits'],
  ];
  const { highlights, problems } = ofText(
    `Highlight,Title,Note\n${rows.map(([quote, note]) => `${quote},Title,${note}\n`).join('')}`,
  );
  expect(highlights.map(({ quote }) => quote)).toEqual(['b']);
  expect(problems.map(({ reason }) => reason)).toEqual(['tooLarge', 'tooLarge']);
});

test('a title is a line, no longer than one, and well-formed', () => {
  const { articles } = ofText(`Highlight,Title\na,"${'x\n'.repeat(3_000)}"\n`);
  expect(articles[0]?.title).toBe('x '.repeat(1_000));
});

test('more articles or passages than anybody has are told once they are too many', () => {
  const gathering = new Gathering();
  for (let at = 0; at <= 200_000; at++) gathering.article({ title: `${at}` }, null);
  for (let at = 0; at <= 1_000_000; at++) gathering.highlight({ article: 0, quote: 'x' }, null);
  const { articles, highlights, problems } = gathering.result();
  expect([articles.length, highlights.length]).toEqual([200_000, 1_000_000]);
  expect(problems.map(({ reason }) => reason)).toEqual(['tooMany', 'tooMany']);
}, 60_000);

test('no two importers take one file', () => {
  expect(new Set(importers.map(({ id }) => id)).size).toBe(importers.length);
});
