import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { parseFile } from '../../../utils/import/parseFile';
import { omnivore, sample } from './samples';

test('a zip is read file by file, the same article once', () => {
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

test.each([
  ['a zip cut off', omnivore.slice(0, 200), 'badZip'],
  ['a zip of nothing', zipSync({}), 'empty'],
  ['a zip of pictures', zipSync({ 'a.jpg': new Uint8Array([255, 216, 255]) }), 'unknownFormat'],
  ['a zip in a zip', zipSync({ 'in.json': omnivore }), 'unknownFormat'],
])('%s is told of', (_, bytes, reason) => {
  expect(parseFile('file', bytes).problems.map((problem) => problem.reason)).toEqual([reason]);
});

test('a file of a zip that nobody knows is named once', () => {
  const { problems } = parseFile('all.zip', zipSync({ 'readme.txt': strToU8('hello') }));
  expect(problems).toEqual([{ line: null, reason: 'unknownFormat', detail: 'readme.txt' }]);
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
    parseFile('pocket.csv', sample('pocket.csv')).articles.length,
  );
});

test('a zip of more files than anybody has', () => {
  const files = Array.from({ length: 50_001 }, (_, at) => [`${at}.png`, new Uint8Array()]);
  const zip = zipSync(Object.fromEntries(files), { level: 0 });
  expect(parseFile('many.zip', zip).problems.map(({ reason }) => reason)).toEqual(['tooMany']);
});
