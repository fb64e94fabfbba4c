import { strToU8, zipSync } from 'fflate';
import { expect, test, vi } from 'vitest';
import { parsedFile } from '../../../entrypoints/fileWorker/openFiles';
import { json } from '../../../utils/export/formats/json';
import { aHighlight, anArticle } from '../export/records';

vi.setConfig({ testTimeout: 60_000 });

const PASSAGES = 5_000;
const MEGABYTE = 1_000_000;

async function sharesOf(file: File) {
  const shares: number[] = [];
  const parsed = await parsedFile(file, (share) => shares.push(share));
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  return { parsed, shares };
}

test('our JSON is told of by its rows, up to the last', async () => {
  const highlights = Array.from({ length: PASSAGES }, (_, at) => aHighlight(at + 1));
  const text = json.write([{ article: anArticle(), highlights }], {});
  const { parsed, shares } = await sharesOf(new File([text], 'library.json'));
  expect(parsed.highlights).toHaveLength(PASSAGES);
  expect(shares.filter((share) => share > 0.5).length).toBeGreaterThan(2);
  expect(shares.at(-1)).toBeGreaterThan(0.8);
});

test('a file of many megabytes is told of while its bytes come in, and comes in whole', async () => {
  const ignored = 'x'.repeat(20 * MEGABYTE);
  const whole = json.write([{ article: anArticle(), highlights: [aHighlight(1)] }], {});
  const text = whole.replace('{', `{"ignored":"${ignored}",`);
  const { parsed, shares } = await sharesOf(new File([text], 'library.json'));
  expect(new Set(shares).size).toBeGreaterThan(3);
  expect(parsed.highlights).toHaveLength(1);
});

test('a zip is told of file by file', async () => {
  const pocket = (at: number) =>
    strToU8(
      `title,url,time_added,tags,status\n${at},https://example.org/${at},1700000000,,unread\n`,
    );
  const files = Object.fromEntries([1, 2, 3, 4].map((at) => [`${at}.csv`, pocket(at)]));
  const bytes = zipSync(files);
  const { parsed, shares } = await sharesOf(new File([bytes as BlobPart], 'all.zip'));
  expect(parsed.articles).toHaveLength(4);
  expect(new Set(shares).size).toBeGreaterThan(3);
});

test('nothing of a file is too little to tell', async () => {
  const { parsed } = await sharesOf(new File([], 'empty.json'));
  expect(parsed.problems).toMatchObject([{ reason: 'empty' }]);
});
