import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { Gathering } from '../../../utils/import/Gathering';
import { importers } from '../../../utils/import/importers';
import { problemReasons } from '../../../utils/import/parsed';
import { type ParsedFile, parseFile } from '../../../utils/import/parseFile';
import { MAX_BYTES } from '../../../utils/import/source';
import { MAX_NOTE } from '../../../utils/model/page';
import { MAX_QUOTE } from '../../../utils/model/selectors';

// Hundreds of random cases take their time on a busy machine.
vi.setConfig({ testTimeout: 60_000 });

const folder = join(import.meta.dirname, '../../fixtures/import');
const sample = (name: string) => new Uint8Array(readFileSync(join(folder, name)));
const parsed = (name: string) => parseFile(name, sample(name));
const ofText = (text: string) => parseFile('file', strToU8(text));

const omnivore = zipSync({
  'metadata_0_to_1.json': strToU8(
    JSON.stringify([
      {
        slug: 'essay-1',
        title: 'An essay',
        author: 'Jane',
        description: 'About',
        url: 'https://example.org/essay',
        state: 'Archived',
        labels: ['R&D', { name: 'later' }],
        savedAt: '2024-10-01T00:00:00.000Z',
        publishedAt: '2020-01-02T00:00:00.000Z',
      },
      { slug: 'none', title: 'No address' },
    ]),
  ),
  'highlights/essay-1.md': strToU8(
    '> margins are \\*for\\* readers [⤴️](https://omnivore.app/x) #a_label\n\nmy note\n\n- list\n\n> a second\n> of two lines\n',
  ),
  'content/essay-1.html': strToU8('<p>text</p>'),
});

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
  test.each(readdirSync(folder).filter((name) => !name.startsWith('expected')))(
    '%s',
    async (name) => {
      const result = told(parsed(name));
      await expect(JSON.stringify(result, null, 2)).toMatchFileSnapshot(
        `../../fixtures/import/expected/${name}.json`,
      );
      expect(told(parseFile('renamed.bin', sample(name)))).toEqual(result);
    },
  );

  test('an Omnivore zip', async () => {
    await expect(
      JSON.stringify(told(parseFile('omnivore.zip', omnivore)), null, 2),
    ).toMatchFileSnapshot('../../fixtures/import/expected/omnivore.zip.json');
  });

  test('any other zip file by file, the same article once', () => {
    const zip = zipSync({
      'a/pocket.csv': sample('pocket.csv'),
      'instapaper.csv': sample('instapaper.csv'),
      'b.png': strToU8('no'),
    });
    const result = parseFile('all.zip', zip);
    expect(result.format).toBe('zip');
    expect(
      result.articles.filter(({ address }) => address === 'https://example.org/essay'),
    ).toHaveLength(1);
    expect(result.problems.map(({ detail }) => detail)).toContain(
      'a/pocket.csv: javascript:alert(1)',
    );
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
    ['nothing', '', 'unknownFormat'],
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

  test.each([
    ['bytes that are no text', new Uint8Array([0xff, 0xc0, 0x80, 0x01]), 'badEncoding'],
    ['a zip cut off', omnivore.slice(0, 200), 'badZip'],
    ['a zip of nothing', zipSync({}), 'unknownFormat'],
    ['a zip in a zip', zipSync({ 'in.json': omnivore }), 'unknownFormat'],
  ])('%s', (_, bytes, reason) => {
    expect(parseFile('file', bytes).problems.map((problem) => problem.reason)).toEqual([reason]);
  });

  test('a zip that would unpack to more than there is room for', () => {
    const bomb = zipSync({ 'a.json': strToU8('[]') });
    const view = new DataView(bomb.buffer);
    for (let at = 0; at < bomb.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0xfffffff0, true);
    }
    expect(parseFile('bomb.zip', bomb).problems.map(({ reason }) => reason)).toEqual(['tooLarge']);
  });

  /** A zip of one file that says of itself what is not so. */
  function lying(level: 0 | 6, change: (view: DataView, central: number) => void): Uint8Array {
    const text = `title,url,time_added,tags,status\n${'An essay,https://example.org/2,1700000000,x,unread\n'.repeat(20)}`;
    const zip = zipSync({ 'pocket.csv': [strToU8(text), { level }] });
    const view = new DataView(zip.buffer);
    let central = 0;
    while (view.getUint32(central, true) !== 0x02014b50) central += 1;
    change(view, central);
    return zip;
  }
  const sized = (by: number) => (view: DataView, at: number) =>
    view.setUint32(at + 24, view.getUint32(at + 24, true) + by, true);

  test.each([
    ['longer than it says, as it is', lying(0, sized(-50))],
    ['shorter than it says, as it is', lying(0, sized(50))],
    // Between two rows: what is left would pass for a whole file.
    ['longer than it says, packed', lying(6, sized(-50))],
    ['shorter than it says, packed', lying(6, sized(50))],
    ['cut off, packed', lying(6, (view, at) => view.setUint32(at + 20, 40, true))],
    ['locked with a password', lying(6, (view, at) => view.setUint16(at + 8, 1, true))],
    ['packed by a method unknown to us', lying(6, (view, at) => view.setUint16(at + 10, 12, true))],
  ])('a zip whose part is %s', (_, zip) => {
    const { articles, problems } = parseFile('a.zip', zip);
    expect(articles).toEqual([]);
    expect(problems).toEqual([{ line: null, reason: 'badZip', detail: 'a.zip: pocket.csv' }]);
  });

  test('parts whose names are in an old code page are each read', () => {
    const zip = zipSync({ 'ae.csv': sample('pocket.csv'), 'be.csv': sample('instapaper.csv') });
    const view = new DataView(zip.buffer);
    for (let at = 0; at < zip.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) zip[at + 46] = (zip[at + 46] ?? 0) + 100;
    }
    expect(parseFile('all.zip', zip).problems.map(({ detail }) => detail)).toEqual(
      expect.arrayContaining([expect.stringContaining('e.csv: javascript:alert(1)')]),
    );
    expect(parseFile('all.zip', zip).articles.length).toBeGreaterThan(
      parsed('pocket.csv').articles.length,
    );
  });

  test('a zip of more files than anybody has', () => {
    const files = Array.from({ length: 50_001 }, (_, at) => [`${at}.png`, new Uint8Array()]);
    const zip = zipSync(Object.fromEntries(files), { level: 0 });
    expect(parseFile('many.zip', zip).problems.map(({ reason }) => reason)).toEqual(['tooMany']);
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

describe('broken files', () => {
  const samples = [
    ...readdirSync(folder)
      .filter((name) => !name.startsWith('expected'))
      .map(sample),
    omnivore,
  ];
  const broken = fc
    .record({
      bytes: fc.constantFrom(...samples),
      cut: fc.double({ min: 0, max: 1, noNaN: true }),
      changes: fc.array(
        fc.record({
          at: fc.double({ min: 0, max: 0.999, noNaN: true }),
          byte: fc.constantFrom(...strToU8('{}[]",:\\\n<>&;#-=() \0')),
        }),
        { maxLength: 8 },
      ),
    })
    .map(({ bytes, cut, changes }) => {
      const part = bytes.slice(0, Math.ceil(bytes.length * cut));
      for (const { at, byte } of changes) part[Math.floor(at * part.length)] = byte;
      return part;
    });

  test('never throw, and give only what can be kept', () => {
    fc.assert(
      fc.property(broken, (bytes) => {
        const { articles, highlights, problems } = parseFile('file', bytes);
        for (const { address, title } of articles) {
          expect(address === null ? title : new URL(address).protocol).toMatch(
            address === null ? /\S/ : /^(https?|file):$/,
          );
        }
        for (const { article, quote } of highlights) {
          expect(articles[article]).toBeDefined();
          expect(quote.trim()).not.toBe('');
        }
        for (const { reason } of problems) expect(problemReasons).toContain(reason);
      }),
      { numRuns: 1_000 },
    );
  });

  // A step that takes its square would take hours: the test itself would end first.
  test('and large ones come to an end', () => {
    const rows = `Highlight,Title\n${'"a ""quoted"" passage, and more",Title\n'.repeat(100_000)}`;
    expect(ofText(rows).highlights).toHaveLength(100_000);
    for (const text of [
      '"'.repeat(2e6),
      `Highlight,Title\n"${'a\n'.repeat(1e6)}`,
      `<a time_added=${'<'.repeat(1e6)}`,
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<a href="'.repeat(2e5)}`,
      `<!DOCTYPE NETSCAPE-Bookmark-file-1>${'<a>'.repeat(2e4)}`,
      `---\n${'a: "\\'.repeat(1e5)}\n---\n`,
      `---\nsource: x\ntitle: [${'"'.repeat(1e5)}]\n---\n`,
    ]) {
      ofText(text);
    }
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
