import { describe, expect, test } from 'vitest';
import { readClaims } from '../../../utils/reading/claims';
import { publishedDate } from '../../../utils/reading/publishedDate';
import { nameOf, structuredData } from '../../../utils/reading/structuredData';
import { titleAndSite } from '../../../utils/reading/titleAndSite';

const page = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const URL_OF_PAGE = 'https://www.site.example/a/b';

test.each([
  [
    'takes the part that the heading says',
    'Samen | Ons blad',
    '<h1>Samen</h1>',
    'Samen',
    'Ons blad',
  ],
  ['takes it from the end too', 'Ons blad – Samen', '<h1> Samen </h1>', 'Samen', 'Ons blad'],
  ['skips a section between them', '标题_科技_腾讯网', '<h1>标题</h1>', '标题', '腾讯网'],
  [
    'does not take the logo for the title',
    'Great things — Site',
    '<h1 class="logo">Site</h1>',
    'Great things',
    'Site',
    'Site',
  ],
  [
    'does not take a heading that leads home',
    'Great things — Site',
    '<h1><a href="/en-US/">Site</a></h1>',
    'Great things',
    'Site',
    'Site',
  ],
  [
    'leaves a hyphen within words',
    'Well-read: a life',
    '<h1>Well-read</h1>',
    'Well-read: a life',
    'site.example',
  ],
  [
    'ignores the sign that links to a heading',
    'Anchors — Docs',
    '<h1>Anchors¶</h1>',
    'Anchors',
    'Docs',
  ],
  ['has a name for a page without one', '', '', 'site.example', 'site.example'],
])('%s', (_, whole, body, title, site, said?: string) => {
  const found = titleAndSite(
    page(`<head><title>${whole}</title></head><body>${body}</body>`),
    { title: whole, site: said ?? null },
    [],
    URL_OF_PAGE,
  );
  expect(found).toEqual({ title, site });
});

test.each([
  ['https://site.example/rfc/rfc9110.txt', 'rfc9110'],
  ['https://site.example/Notes%20on_the%20margin.md?raw=1#top', 'Notes on the margin'],
  ['https://site.example/%E6%A0%87%E9%A2%98.rss', '标题'],
  ['file:///home/ada/De%20kantlijn.v2.txt', 'De kantlijn.v2'],
  ['https://site.example/100%25%zz.txt', '100%25%zz'],
  ['https://site.example/draft-1.2', 'site.example'],
  ['https://site.example/index.html', 'site.example'],
  ['https://site.example/.txt', 'site.example'],
  ['https://site.example/notes/', 'site.example'],
])('a file without a title is called by its name: %s', (url, title) => {
  expect(titleAndSite(page(''), { title: '', site: null }, [], url).title).toBe(title);
});

test('a file that has a title is called by that', () => {
  const url = 'https://site.example/rfc9110.html';
  const titled = page('<head><title>HTTP Semantics</title></head>');
  expect(titleAndSite(titled, { title: '', site: null }, [], url).title).toBe('HTTP Semantics');
});

test('the site is what the page says it is', () => {
  const said = page(
    '<head><title>A - B</title><meta property="og:site_name" content=" Said "></head><h1>A</h1>',
  );
  expect(titleAndSite(said, { title: 'A - B', site: null }, [], URL_OF_PAGE)).toEqual({
    title: 'A',
    site: 'Said',
  });
  const things = [{ publisher: { name: 'Publisher' } }];
  expect(titleAndSite(page(''), { title: 'A', site: null }, things, URL_OF_PAGE).site).toBe(
    'Publisher',
  );
});

describe('structured data', () => {
  test('is found in graphs and lists, and survives nonsense', () => {
    const json = (text: string) => `<script type="application/ld+json">${text}</script>`;
    const things = structuredData(
      page(
        `${json('{oops')}${json('null')}${json('[1,{"name":"a"}]')}${json('{"@graph":[{"name":"b"}]}')}`,
      ),
    );
    expect(things.map(({ name }) => name)).toEqual(['a', undefined, 'b']);
  });
  test('names are texts, or the names of things', () => {
    expect([' a ', { name: 'b' }, [{ name: 'c' }], { name: 4 }, 5, null, []].map(nameOf)).toEqual([
      'a',
      'b',
      'c',
      null,
      null,
      null,
      null,
    ]);
  });
});

test('claims are absolute, of the web, and not endless', () => {
  const claiming = page(
    '<link rel="canonical" href="/c"><meta property="og:url" content="javascript:alert(1)">' +
      `<link rel="amphtml" href="https://x.example/${'a'.repeat(3_000)}">`,
  );
  expect(readClaims(claiming, URL_OF_PAGE)).toEqual({
    canonical: 'https://www.site.example/c',
    og: null,
    amp: null,
  });
});

test.each([
  [
    '<meta property="article:published_time" content="2020-01-02"><time datetime="2021-01-01">',
    '2020-01-02',
  ],
  ['<article><time datetime="2021-03-04">yesterday</time></article>', '2021-03-04'],
  ['<span class="date">15 / 04 / 2013</span>', '2013-04-15'],
  [
    '<aside><span class="date">15 / 04 / 2013</span></aside><p class="date">1 mei 2014</p>',
    '2014-05-01',
  ],
  ['<div class="comment"><span class="date">15 / 04 / 2013</span></div>', null],
  [`<p class="date">15 / 04 / 2013 ${'and a long story '.repeat(10)}</p>`, null],
])('the date of %s', (html, date) => {
  expect(publishedDate(page(html), [], 'nl')).toBe(date);
});

test('JSON-LD says the date first', () => {
  expect(
    publishedDate(page('<p class="date">1 mei 2014</p>'), [{ datePublished: '2013-01-02' }], 'nl'),
  ).toBe('2013-01-02');
});
