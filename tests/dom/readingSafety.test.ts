import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { waitUntil } from '../support/driver/waitUntil';
import { attacks } from './attacks';
import { browsers, launch, pageWithReading } from './readingInBrowser';

declare global {
  interface Window {
    hits: number[];
    hit: (n: number) => void;
  }
}

const ALL = attacks();
/** Long enough for pictures to fail and for animations to begin. */
const SETTLED = 1_000;

describe.each(browsers)('hostile HTML in %s', (name) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch(name);
  });
  afterAll(() => browser?.close());

  /** A page without any policy, in which `hit` counts. */
  const unguarded = async () => {
    page = await pageWithReading(browser);
    await page.evaluate(() => {
      window.hits = [];
      window.hit = (n) => void window.hits.push(n);
    });
    return page;
  };
  const hits = async () => {
    await new Promise((done) => setTimeout(done, SETTLED));
    return page.evaluate(() => window.hits);
  };

  test('runs here when nothing holds it back', async () => {
    await unguarded();
    await page.evaluate(() => {
      document.body.innerHTML = '<img src=x:x onerror=hit(1)><svg onload=hit(2)></svg>';
    });
    await waitUntil('the attack', () => page.evaluate(() => window.hits.includes(1)));
  });

  test(`does nothing once sanitised: ${ALL.length} attacks`, async () => {
    await unguarded();
    const faults = await page.evaluate(render, ALL, 'fragment');
    expect(faults).toEqual([]);
    expect(await hits()).toEqual([]);
  });

  test('does nothing when the stored text is parsed by anyone', async () => {
    await unguarded();
    const faults = await page.evaluate(render, ALL, 'stored');
    expect(faults).toEqual([]);
    expect(await hits()).toEqual([]);
  });

  test('comes out of a long page, part by part, as it does in one go', async () => {
    await unguarded();
    const some = ALL.filter((_, index) => index % 29 === 0);
    const differing = await page.evaluate((sources) => {
      const filler = '<a href="#x">1</a> '.repeat(70);
      return sources
        .map((source) => `<div id="x"><p title="y">${filler}${source}${filler}</div>`)
        .filter((long) => Reading.sanitiseInParts(long) !== Reading.sanitiseToHtml(long));
    }, some);
    expect(differing).toEqual([]);
  });

  test('does nothing after a whole page of it was read', async () => {
    await unguarded();
    const faults = await page.evaluate(
      render,
      ALL.filter((_, index) => index % 9 === 0),
      'page',
    );
    expect(faults).toEqual([]);
    expect(await hits()).toEqual([]);
  });

  test('asks the network for nothing while pictures are held', async () => {
    await unguarded();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const html =
      '<p>x<img src="https://pixel.invalid/a.png" srcset="https://pixel.invalid/b.png 2x">' +
      '<video poster="https://pixel.invalid/c.png"></video><picture><source srcset="https://pixel.invalid/d.png"></picture>' +
      '<a ping="https://pixel.invalid/e" href="https://pixel.invalid/">y</a><body background="https://pixel.invalid/f">';
    const shown = await page.evaluate((source) => {
      const fragment = Reading.sanitiseArticle(source);
      if (fragment) document.body.replaceChildren(fragment);
      return document.body.innerHTML;
    }, html);
    await hits();
    expect(asked.filter((url) => url.includes('pixel.invalid'))).toEqual([]);
    expect(shown).toContain('data-src="https://pixel.invalid/a.png"');
    const loaded = await page.evaluate((source) => {
      const holder = document.createElement('div');
      const fragment = Reading.sanitiseArticle(source, 'load');
      if (fragment) holder.append(fragment);
      return holder.querySelector('img')?.getAttribute('src');
    }, shown);
    expect(loaded).toBe('https://pixel.invalid/a.png');
  });
});

/**
 * Shows each attack after it went one of the ways that the product has, and lists what should not be in what is shown. Runs
 * in the browser.
 */
function render(sources: readonly string[], way: string): string[] {
  const faults: string[] = [];
  const host = document.createElement('div');
  document.body.append(host);
  const filler = '<p>A long enough paragraph, with commas, to be an article. </p>'.repeat(20);
  for (const source of sources) {
    const place = document.createElement('div');
    host.append(place);
    if (way === 'fragment') {
      const fragment = Reading.sanitiseArticle(source, 'load');
      if (fragment) place.append(fragment);
      else faults.push(`null: ${source}`);
    } else if (way === 'stored') {
      place.innerHTML = Reading.sanitiseToHtml(source) ?? '';
    } else {
      const page = `<title>${source}</title><body><article>${filler}${source}${filler}</article>`;
      const { content, metadata } = Reading.extractHtml(page, 'https://articles.example/');
      if (content.status === 'readable') place.innerHTML = content.html;
      if (typeof metadata.title !== 'string') faults.push(`title: ${source}`);
    }
    for (const element of place.querySelectorAll('*')) {
      const fault = wrong(element);
      if (fault) faults.push(`${fault}: ${source} -> ${place.innerHTML}`.slice(0, 500));
    }
  }
  return faults.slice(0, 10);

  function wrong(element: Element): string | null {
    const name = element.localName;
    const bad =
      /^(script|style|link|meta|base|iframe|frame|object|embed|form|input|button|select|textarea|svg|use|template|video|audio|noscript|.*-.*)$/;
    if (bad.test(name)) return `element ${name}`;
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|^style$|^name$|^class$|:|^ping$|^srcdoc$|^srcset$/.test(attribute)) return attribute;
      if (attribute === 'id' && !value.startsWith('article-')) return 'id';
      if (!['href', 'src', 'data-src'].includes(attribute)) continue;
      const { protocol } = new URL(value, 'https://articles.example/');
      const fine =
        ['http:', 'https:', 'mailto:'].includes(protocol) || value.startsWith('data:image/');
      if (!fine) return `${attribute}=${value}`;
    }
    return null;
  }
}
