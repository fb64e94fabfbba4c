import '../../support/staticRange';
import { beforeEach, expect, describe as group, test, vi } from 'vitest';
import { anchor, anchorAll } from '../../../utils/anchoring/anchorAll';
import { describe } from '../../../utils/anchoring/describe';
import { TextIndex } from '../../../utils/anchoring/TextIndex';
import { selectorOf } from '../../../utils/model/selectors';

const BEFORE = 'The ruled line on the left of a page is as old as paper that was sold to clerks. ';
const QUOTE = 'Readers have always written in the margin of what they read';
const AFTER = ', and what they wrote there has outlived many of the books that it stands in.';
const OTHERS = [
  'A merchant kept two columns, one for what came in and one for what went out again.',
  'Nobody knows who drew the first of these lines, though a monastery near Utrecht claims it.',
  'The colour was red almost everywhere, except where blue ink happened to be the cheaper one.',
  'Schools took it over a century later and gave it to the teacher, who answered in it.',
];

const page = (middle: string) =>
  `<main><p>${OTHERS[0]}</p><p>${OTHERS[1]}</p>${middle}<p>${OTHERS[2]}</p><p>${OTHERS[3]}</p></main>`;
const paragraph = `<p>${BEFORE}${QUOTE}${AFTER}</p>`;

function load(html: string): HTMLElement {
  document.body.innerHTML = html;
  return document.body;
}

/** happy-dom renders nothing; a browser would not show these. */
beforeEach(() => {
  vi.spyOn(Element.prototype, 'checkVisibility').mockImplementation(function (this: Element) {
    return this.closest('[hidden]') === null;
  });
});

/** The first range whose text is `text`, within one text node or across several. */
function find(root: Node, text: string): Range {
  const index = TextIndex.of(root);
  const start = index.text.indexOf(text.toLowerCase().replace(/\s+/g, ''));
  const place = index.place({ start, end: start + text.replace(/\s+/g, '').length });
  const range = document.createRange();
  range.setStart(place?.range.startContainer as Node, place?.range.startOffset as number);
  range.setEnd(place?.range.endContainer as Node, place?.range.endOffset as number);
  return range;
}

const selectorsIn = (html: string, quote = QUOTE) => {
  const root = load(html);
  return describe(find(root, quote), root);
};

async function outcome(html: string, selectors: ReturnType<typeof selectorsIn>) {
  const found = await anchor(load(html), selectors);
  if (found.status === 'orphan') return { status: found.status, candidates: found.candidates };
  const range = document.createRange();
  range.setStart(found.range.startContainer, found.range.startOffset);
  range.setEnd(found.range.endContainer, found.range.endOffset);
  return { status: found.status, text: range.toString() };
}

test('a quote that came without its context, and begins and ends within words, is found to the letter', async () => {
  const root = load(page(paragraph));
  const exact = QUOTE.slice(2, -2);
  const found = await anchor(root, [{ type: 'TextQuoteSelector', exact, prefix: '', suffix: '' }]);
  expect(found.status).toBe('anchored');
  const { startContainer, startOffset, endOffset } = (found as { range: StaticRange }).range;
  expect(startContainer.textContent?.slice(startOffset, endOffset)).toBe(exact);
});

group('a passage is found', () => {
  const reworded = QUOTE.replace('always written', 'often scribbled');
  test.each([
    { name: 'as it was', html: page(paragraph), status: 'anchored', text: QUOTE },
    {
      name: 'behind text that was put before it',
      html: page(`<p>Something new stands here today.</p>${paragraph}`),
      status: 'anchored',
      text: QUOTE,
    },
    {
      name: 'in another element, split by others',
      html: page(
        `<div>${BEFORE}<b>Readers</b> have <i>always</i> written in the <a>margin</a> of what they read${AFTER}</div>`,
      ),
      status: 'anchored',
      text: QUOTE,
    },
    {
      name: 'in capitals, with soft hyphens and other spaces',
      html: page(
        `<p>${BEFORE}READERS have al\u00adways\u00a0written\n  in the margin of what they read${AFTER}</p>`,
      ),
      status: 'anchored',
      text: 'READERS have al\u00adways\u00a0written\n  in the margin of what they read',
    },
    {
      name: 'with words changed',
      html: page(`<p>${BEFORE}${reworded}${AFTER}</p>`),
      status: 'approximate',
      text: reworded,
    },
    {
      name: 'with words changed, rather than an unchanged copy elsewhere',
      html: page(
        `<p>Elsewhere one may read: ${QUOTE} indeed.</p><p>${BEFORE}${reworded}${AFTER}</p>`,
      ),
      status: 'approximate',
      text: reworded,
    },
    {
      name: 'with words changed, rather than in a script or a hidden copy of all',
      html: page(
        `<script>"${BEFORE}${QUOTE}${AFTER}"</script><div hidden>${paragraph}</div><p>${BEFORE}${reworded}${AFTER}</p>`,
      ),
      status: 'approximate',
      text: reworded,
    },
    {
      name: 'around an advert',
      html: page(
        `<p>${BEFORE}Readers have always written <div>Advertisement: buy our pens</div> in the margin of what they read${AFTER}</p>`,
      ),
      status: 'approximate',
      text: 'Readers have always written Advertisement: buy our pens in the margin of what they read',
    },
    {
      name: 'in a section that was folded away',
      html: page(`<section hidden>${paragraph}</section>`).replace(OTHERS[0] as string, 'New.'),
      status: 'anchored',
      text: QUOTE,
    },
    {
      name: 'in a paragraph that was moved',
      html: `${paragraph}${page('')}`,
      status: 'anchored',
      text: QUOTE,
    },
  ])('$name', async ({ html, status, text }) => {
    expect(await outcome(html, selectorsIn(page(paragraph)))).toEqual({ status, text });
  });

  test('in an open shadow root', async () => {
    const make = (html: string) => {
      const root = load('<main><p>Light text.</p><div id="host"></div></main>');
      const shadow = root.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (shadow) shadow.innerHTML = html;
      return root;
    };
    const root = make(`<p>${OTHERS[0]}</p>${paragraph}`);
    const selectors = describe(find(root, QUOTE), root);
    expect(selectorOf(selectors, 'RangeSelector')?.startContainer).toContain('shadow()');
    expect(await anchor(root, selectors)).toMatchObject({ status: 'anchored' });
    expect(await anchor(make(`<p>New.</p>${paragraph}`), selectors)).toMatchObject({
      status: 'anchored',
    });
  });
});

group('a passage is an orphan', () => {
  const copy = `<p>Elsewhere one may read that readers have seldom written in the margin of what they read, alas.</p>`;
  test.each([
    { name: 'when it was taken out', html: page(`<p>${BEFORE}${AFTER}</p>`), candidates: 0 },
    { name: 'when its paragraph is gone', html: page(''), candidates: 0 },
    {
      name: 'when only something like it stands elsewhere',
      html: page(`<p>${BEFORE}${AFTER}</p>${copy}`),
      candidates: 1,
    },
    { name: 'on another page', html: '<main><p>Nothing of it.</p></main>', candidates: 0 },
    { name: 'on an empty page', html: '', candidates: 0 },
    {
      name: 'when it is gone and a hidden copy of the page remains',
      html: `${page(`<p>${BEFORE}${AFTER}</p>`)}<div hidden>${page(paragraph)}</div>`,
      candidates: 1,
    },
  ])('$name', async ({ html, candidates }) => {
    const found = await outcome(html, selectorsIn(page(paragraph)));
    expect(found.status).toBe('orphan');
    expect(found.candidates).toHaveLength(candidates);
  });

  test('when two places are as good, and both are shown', async () => {
    const selectors = selectorsIn(page(paragraph)).filter(
      ({ type }) => type === 'TextQuoteSelector',
    );
    const twice = `${page(paragraph)}<hr>${page(paragraph)}`;
    const found = await outcome(twice, selectors);
    expect(found.status).toBe('orphan');
    expect(found.candidates?.map(({ quote }) => quote)).toEqual([QUOTE, QUOTE]);
  });
});

group('what is written down', () => {
  test('reads as people read it, one line a block', () => {
    const root = load(
      '<main><h2>A  heading</h2>\n<p>soft\u00adly\n said<br>here</p><p>next</p></main>',
    );
    const range = document.createRange();
    range.selectNodeContents(root.querySelector('p') as Node);
    expect(selectorOf(describe(range, root), 'TextQuoteSelector')).toEqual({
      type: 'TextQuoteSelector',
      exact: 'softly said\nhere',
      prefix: 'A heading\n',
      suffix: '\nnext',
    });
  });

  test('keeps a quote out of scripts, and scripts out of a quote', () => {
    const root = load('<p>one <script>let two;</script>three</p>');
    const range = document.createRange();
    range.selectNodeContents(root);
    expect(selectorOf(describe(range, root), 'TextQuoteSelector')?.exact).toBe('one three');
  });
});

test('passages tell where their neighbours are: of equal ones, each is found in its turn', async () => {
  const cell = (at: number) =>
    `<tr><td>Row</td><td>400</td><td>none</td></tr>${at === 5 ? '<tr><td>total</td></tr>' : ''}`;
  const rows = Array.from({ length: 12 }, (_, at) => cell(at)).join('');
  const html = `<table>${rows}</table>${page(paragraph)}`;
  const root = load(html);
  const cells = [...root.querySelectorAll('td:nth-child(2)')];
  const targets = cells.map((each, at) => {
    const range = document.createRange();
    range.selectNodeContents(each);
    return { id: `${at}`, selectors: describe(range, root) };
  });
  const found = await anchorAll(root, targets);
  cells.forEach((each, at) => {
    const place = found.get(`${at}`);
    expect(place?.status).toBe('anchored');
    if (place?.status === 'anchored') expect(each.contains(place.range.startContainer)).toBe(true);
  });
});
