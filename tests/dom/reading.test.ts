import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Extraction } from '../../utils/model/page';
import { browsers, launch, pageWithReading, readHere } from './readingInBrowser';

const FIXTURES = join(import.meta.dirname, '../fixtures/articles');
const CORPUS = join(import.meta.dirname, '../../../shared/corpus');

interface Expected {
  readonly metadata: Record<string, string | null>;
  readonly in: readonly string[];
  readonly out: readonly string[];
  readonly html: readonly string[];
}
const expected = Object.entries(
  JSON.parse(readFileSync(join(FIXTURES, 'expected.json'), 'utf8')) as Record<string, Expected>,
);

const paragraph = 'Wide pages are long, but long pages are not always wide. ';
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join('');

describe.each(browsers)('reading in %s', (name) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch(name);
    page = await pageWithReading(browser);
  });
  afterAll(() => browser?.close());

  const read = (html: string, url = 'https://articles.example/read/this?from=feed') =>
    page.evaluate((source, address) => Reading.extractHtml(source, address), html, url);

  test.each(expected)('reads the %s article', async (file, { metadata, ...content }) => {
    const found = await read(readFileSync(join(FIXTURES, `${file}.html`), 'utf8'));
    expect(v.parse(Extraction, found)).toEqual(found);
    expect(found.metadata).toMatchObject(metadata);
    expect(found.metadata.words).toBeGreaterThan(80);
    if (found.content.status !== 'readable') throw new Error(found.content.reason);
    for (const text of content.in) expect(found.content.text).toContain(text);
    for (const text of content.out) expect(found.content.text).not.toContain(text);
    for (const html of content.html) expect(found.content.html).toContain(html);
  });

  test('reads nothing out of an empty page, and still knows its name', async () => {
    const found = await read('<title>Nothing here</title>');
    expect(found.metadata).toMatchObject({ title: 'Nothing here', words: 0, minutes: 1 });
    expect(found.content).toEqual({ status: 'unreadable', reason: 'noArticle' });
  });

  test.each([
    ['English', 'Long and wide pages', paragraph],
    ['Arabic', 'القراءة ببطء في عصر السرعة', 'القراءة البطيئة ليست رفاهية. '],
    ['Japanese', '余白に書く人々', '余白は最も静かな対話の場である。'],
  ])('a heading that repeats the title is left out: %s', async (_, title, sentence) => {
    const text = times(4, () => `<p>${sentence.repeat(12)}</p>`);
    const found = await read(
      `<title>${title}</title><article><h1>\n ${title} </h1>${text}<h2>1</h2>${text}</article>`,
    );
    expect(found.metadata.title).toBe(title);
    if (found.content.status !== 'readable') throw new Error(found.content.reason);
    expect(found.content.text).not.toContain(title);
    expect(found.content.html).toContain('<h2>1</h2>');
  });

  test('headings come without the links by which their sections are edited, or link to themselves', async () => {
    const edit =
      '<span class="mw-editsection">[<a href="/w/?title=A&amp;action=edit&amp;section=1">edit</a>]</span>';
    const text = times(4, () => `<p>${paragraph.repeat(12)}</p>`);
    const found = await read(
      `<title>Pages</title><article>${text}<h2>Inside${edit}</h2>${text}<div><h2>Beside</h2>${edit}</div>${text}
       <h2 id="sign">Sign<a class="headerlink" href="#sign">¶</a></h2>${text}
       <h2 id="whole"><a class="headerlink" href="#whole">Whole</a></h2>${text}</article>`,
    );
    if (found.content.status !== 'readable') throw new Error(found.content.reason);
    for (const heading of ['Inside', 'Beside', 'Sign'])
      expect(found.content.html).toContain(`<h2>${heading}</h2>`);
    expect(found.content.html).toMatch(/<h2[^>]*><a [^>]*>Whole<\/a><\/h2>/);
    expect(found.content.text).not.toMatch(/edit|¶/);
  });

  test('takes a list of results for no article', async () => {
    const results = times(40, (n) => `<li><a href="/r/${n}">Result ${n}: ${paragraph}</a></li>`);
    const found = await read(`<title>Search</title><form><input></form><ul>${results}</ul>`);
    expect(found.content).toEqual({ status: 'unreadable', reason: 'noArticle' });
  });

  test('leaves the page exactly as it is', async () => {
    const html = readFileSync(join(FIXTURES, 'english.html'), 'utf8');
    const records = await page.evaluate(async (source) => {
      const frame = document.createElement('iframe');
      document.body.append(frame);
      const open = frame.contentDocument as Document;
      open.write(source);
      open.close();
      const before = open.documentElement.outerHTML;
      const observer = new MutationObserver(() => {});
      const all = { subtree: true, childList: true, attributes: true, characterData: true };
      observer.observe(open, all);
      const { content } = Reading.extractPage(open, 'https://articles.example/', {
        milliseconds: Number.POSITIVE_INFINITY,
      });
      const changes = observer.takeRecords().length;
      const same = open.documentElement.outerHTML === before;
      frame.remove();
      return { status: content.status, changes, same };
    }, html);
    expect(records).toEqual({ status: 'readable', changes: 0, same: true });
  });

  test('is not led astray by elements that bear the names of methods', async () => {
    const names = [
      'nextElementSibling',
      'parentNode',
      'firstElementChild',
      'attributes',
      'children',
    ];
    const own = ['createTreeWalker', 'documentElement', 'cloneNode', 'body', 'querySelectorAll'];
    const found = await read(
      `${times(20, () => `<p>${paragraph}</p>`)}<form>${names.map((n) => `<input name="${n}">`)}</form>` +
        own.map((n) => `<img name="${n}">`),
    );
    expect(found.content.status).toBe('readable');
  });

  const pages: readonly (readonly [string, boolean, () => string])[] = [
    ['60,000 paragraphs side by side', false, () => times(60_000, () => `<p>${paragraph}</p>`)],
    ['ten megabytes of text, deep', false, () => '<div>'.repeat(100) + paragraph.repeat(180_000)],
    ['lists within lists', false, () => times(100, () => '<ul><li>'.repeat(100) + paragraph)],
    ['a hundred thousand attributes', false, () => `<p ${times(100_000, (n) => `a${n} `)}>x</p>`],
    [
      'attributes of a megabyte',
      true,
      () =>
        `<meta property="${' '.repeat(1_000_000)}x" content="x"><img srcset="${'a'.repeat(1_000_000)} b">` +
        `<img class="lazy" data-a="${'a.jpg'.repeat(200_000)} b">${times(20, () => `<p>${paragraph}</p>`)}`,
    ],
    [
      'an encyclopedia entry of 27,000 elements',
      true,
      () =>
        `<div><div><div>${times(
          3_000,
          (n) =>
            `<p>${paragraph.repeat(4)}<a href="/wiki/${n}">One</a>, <i>two</i>, <a href="/x">three</a> and ` +
            `<b>four</b>.<sup><a href="#n">[${n}]</a></sup></p>${n % 10 ? '' : `<h2>Part ${n}</h2>`}`,
        )}</div></div></div>`,
    ],
  ];
  test.each(pages)('tells by its size whether to read %s', async (_, readable, make) => {
    const { content, metadata } = await read(`<title>Wide</title>${make()}`);
    expect(metadata.title).toBe('Wide');
    if (readable) expect(content.status).toBe('readable');
    else expect(content).toEqual({ status: 'unreadable', reason: 'tooLarge' });
  });

  test('gives up on what takes too long, and still knows its name', async () => {
    const found = await page.evaluate(
      (source) => Reading.extractHtml(source, 'https://articles.example/', { milliseconds: -1 }),
      readFileSync(join(FIXTURES, 'english.html'), 'utf8'),
    );
    expect(found.content).toEqual({ status: 'unreadable', reason: 'tooLarge' });
    expect(found.metadata.title).not.toBe('');
  });

  test('reads the same in steps, between which the tab answers', async () => {
    const html = readFileSync(join(FIXTURES, 'english.html'), 'utf8');
    const { stepped, whole, answers } = await page.evaluate(async (source) => {
      const copy = new DOMParser().parseFromString(source, 'text/html');
      let answers = 0;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        answers += 1;
        port2.postMessage(null);
      };
      port2.postMessage(null);
      const stepped = await Reading.extractInSlices(copy, 'https://articles.example/');
      port1.close();
      return { stepped, answers, whole: Reading.extractHtml(source, 'https://articles.example/') };
    }, html);
    expect(stepped).toEqual(whole);
    expect(answers).toBeGreaterThan(1);
  });

  test('reads every article as Readability does in one go, in steps', async () => {
    const whole = await pageWithReading(browser, 'whole');
    for (const [file] of expected) {
      const html = readFileSync(join(FIXTURES, `${file}.html`), 'utf8');
      expect(await page.evaluate(readHere, html)).toEqual(await whole.evaluate(readHere, html));
    }
    const long = `<title>Long</title><div>${times(1_000, (n) => `<p>${paragraph}<a href="/${n}">${n}</a></p>`)}</div>`;
    const [many, few] = await Promise.all(
      [page, whole].map((one) => one.evaluate(stepsHere, long)),
    );
    expect(few).toBeGreaterThan(10);
    // As the package comes, our own steps only; a paragraph goes through Readability several times.
    expect(many).toBeGreaterThan((few ?? 0) + 500);
    await whole.close();
  });

  test('does not overflow on a tree that a script made 5,000 deep', async () => {
    const content = await page.evaluate(() => {
      const deep = document.implementation.createHTMLDocument('Deep');
      let place: Element = deep.body;
      for (let depth = 0; depth < 5_000; depth += 1) {
        const next = deep.createElement('div');
        place.append(next);
        place = next;
      }
      place.textContent = 'At the bottom there is some text. '.repeat(50);
      return Reading.extractPage(deep, 'https://articles.example/').content;
    });
    expect(content).toEqual({ status: 'unreadable', reason: 'tooLarge' });
  });

  const seed = join(CORPUS, 'seed/source.html');
  test.each([seed].filter(existsSync))('reads the blog post of the corpus', async (file) => {
    const found = await read(readFileSync(file, 'utf8'));
    expect(found.metadata).toMatchObject({
      title: 'Horizontaal Samenwerken',
      site: 'Duurzaam Nieuw Organiseren',
      language: 'nl',
      published: '2013-04-15',
    });
    if (found.content.status !== 'readable') throw new Error(found.content.reason);
    const headings = [...found.content.html.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, text]) => text);
    expect(headings).toEqual([
      'Level playing field',
      'Waartoe?',
      'Niet zenden',
      'Meesturen en meebewegen',
      'Tenslotte',
    ]);
    for (const out of ['Reageer', 'Laatste reacties', 'Inspiratie', 'powered by', 'boeken']) {
      expect(found.content.text).not.toContain(out);
    }
  });
});

function stepsHere(source: string) {
  return Reading.countSteps(source);
}
