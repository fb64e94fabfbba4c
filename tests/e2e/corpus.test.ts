import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from '../support/driver/Driver';
import type { PageView } from '../support/driver/PageView';
import { highlightInPopup, marksInPopup } from '../support/journey/highlightInPopup';
import { launched } from '../support/journey/launched';
import { pickPassages } from '../support/journey/pickPassages';
import { corpusPages, hasSeed } from '../support/server';

/** Different languages, scripts and layouts; those that lie beside the repository are taken. */
const wanted = new Set([
  'aktualne',
  'bbc-1',
  'ebb-org',
  'folha',
  'gitlab-blog',
  'hukumusume',
  'ietf-1',
  'lwn-1',
  'medium-2',
  'nytimes-1',
  'pixnet',
  'qq',
  'royal-road',
  'v8-blog',
  'wikipedia',
]);
const pages = [
  ...['marginalia', 'plain'].map((name) => ({ name, kind: 'fixture' as const })),
  ...(hasSeed() ? [{ name: 'seed', kind: 'corpus' as const }] : []),
  ...corpusPages()
    .filter((name) => wanted.has(name))
    .map((name) => ({ name, kind: 'corpus' as const })),
];
const annotations = [
  { colour: 'yellow', tags: ['corpus/first'], note: 'One | “two” <b>three</b>' },
  { colour: 'green', tags: ['corpus/second'], note: '' },
  { colour: 'pink', tags: [], note: 'Drei\nvier' },
] as const;

describe.each(browserNames)('%s: the journey on pages of others', (name) => {
  const now = launched(name);
  let page: PageView | undefined;
  beforeAll(() => now.driver.grant('127.0.0.1'));
  afterEach(async () => {
    await page?.close();
    page = undefined;
  });

  test.each(pages)('$name: three passages are marked, and found again', async (one) => {
    const { driver, server } = now;
    page = await driver.open(server[one.kind](one.name));
    const quotes = await pickPassages(page, annotations.length);
    expect(quotes.length).toBeGreaterThan(0);
    const popup = await driver.popup(page);
    await popup
      .role('heading')
      .nth(0)
      .waitFor(({ text }) => text !== '');
    await driver.closePopup(popup);
    for (const [index, quote] of quotes.entries()) await mark(page, quote, index);
    const expected = quotes.map((text, index) => ({ text, colour: annotationAt(index).colour }));
    await page.paints(expected);
    await page.reload();
    await page.paints(expected);
    const again = await driver.popup(page);
    await marksInPopup(again, quotes);
    await again
      .role('heading')
      .nth(0)
      .waitFor(({ text }) => text !== '');
    await driver.closePopup(again);
  });

  async function mark(on: PageView, quote: string, index: number): Promise<void> {
    await on.select(quote);
    const popup = await now.driver.popup(on);
    const { tags, ...annotation } = annotationAt(index);
    await highlightInPopup(popup, quote, { ...annotation, tags: [...tags] });
    await now.driver.closePopup(popup);
  }
});

function annotationAt(index: number) {
  const annotation = annotations[index];
  if (!annotation) throw new Error('Too many passages');
  return annotation;
}
