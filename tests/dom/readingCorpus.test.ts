import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Extraction } from '../../utils/model/page';
import { launch, pageWithReading, readHere } from './readingInBrowser';

const CORPUS = join(import.meta.dirname, '../../../shared/corpus');
const corpus = existsSync(join(CORPUS, 'pages')) ? readdirSync(join(CORPUS, 'pages')) : [];
/** Too short to be shown as an article. */
const tooShort = ['invalid-attributes', 'lazy-image-3'];

// Only where the corpus lies beside the repository.
describe.each(corpus.length > 0 ? ['the corpus'] : [])('%s', () => {
  let browser: Browser;
  let page: Page;
  let whole: Page;
  beforeAll(async () => {
    browser = await launch('chromium');
    page = await pageWithReading(browser);
    whole = await pageWithReading(browser, 'whole');
  });
  afterAll(() => browser?.close());

  test.each(corpus)('%s', async (name) => {
    const file = (part: string) => readFileSync(join(CORPUS, 'pages', name, part), 'utf8');
    const wanted = JSON.parse(file('expected-metadata.json')) as Record<string, string | null>;
    const { found, share } = await page.evaluate(
      compare,
      file('source.html'),
      file('expected.html'),
    );
    expect(v.parse(Extraction, found)).toEqual(found);
    if (wanted.title) expect(inCommon(found.metadata.title, wanted.title)).toBeGreaterThan(0.75);
    if (wanted.byline) expect(plain(wanted.byline)).toContain(plain(found.metadata.byline));
    if (wanted.lang) expect(found.metadata.language?.toLowerCase()).toBe(wanted.lang.toLowerCase());
    expect(found.metadata.direction).toBe(wanted.dir ?? 'ltr');
    if (tooShort.includes(name)) expect(found.content.status).toBe('unreadable');
    else expect(share).toBeGreaterThan(0.98);
    const source = file('source.html');
    expect(found).toEqual(await whole.evaluate(readHere, source));
    expect(await page.evaluate(sanitisedAlike, source)).toBe(true);
  });
});

/** The share of the words of the shorter title that the longer one has too. */
function inCommon(one: string, other: string): number {
  const wordsOf = (title: string): string[] => title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [short = [], long = []] = [wordsOf(one), wordsOf(other)].sort(
    (a, b) => a.length - b.length,
  );
  return short.filter((word) => long.includes(word)).length / short.length;
}

const plain = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

/** Whether a page sanitised part by part is what it is in one go. */
function sanitisedAlike(source: string) {
  const held = `<div>${source}</div>`;
  const parts = Reading.sanitiseInParts(held);
  return parts !== null && parts === Reading.sanitiseToHtml(held);
}

/** Reads a page and says which share of the words that were wanted it found. Runs in the browser. */
function compare(source: string, wanted: string) {
  const found = Reading.extractHtml(source, 'http://fakehost/test/page.html');
  const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const there = new Map<string, number>();
  const text = found.content.status === 'readable' ? found.content.text : '';
  for (const word of wordsOf(text)) there.set(word, (there.get(word) ?? 0) + 1);
  const words = wordsOf(
    new DOMParser().parseFromString(wanted, 'text/html').body.textContent ?? '',
  );
  let hits = 0;
  for (const word of words) {
    const left = there.get(word) ?? 0;
    if (left > 0) hits += 1;
    there.set(word, left - 1);
  }
  return { found, share: hits / words.length };
}
