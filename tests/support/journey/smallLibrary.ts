import type { Colour } from '../../../utils/model/colour';
import type { Article, Snapshot } from '../../../utils/model/records';
import type { Contents } from './fillLibrary';
import { articleId, madeUpArticle, madeUpHighlight, NOON } from './madeUpLibrary';

/** Titles of articles in it. */
export const commonplace = 'On keeping a commonplace book';
export const marge = 'Waarom we in de marge schrijven';
export const snail = 'Archived: the snail in the manuscript';

/** A small shelf of several languages, states, tags and pens, with texts. */
export function smallLibrary(): Contents {
  const articles = shelf.map((change, number) => madeUpArticle(number + 1, change));
  const highlights = passages.map(([article, colour, quote, note, tags], number) =>
    madeUpHighlight(number + 1, article, { colour, quote, note, tags }),
  );
  return { articles, highlights, snapshots };
}

const shelf: readonly Partial<Article>[] = [
  {
    title: commonplace,
    site: 'The Slow Reader',
    host: 'slow.example',
    address: 'https://slow.example/commonplace',
    byline: 'Hanneke Verwey',
    tags: ['reading/notes'],
    progress: 0.4,
    state: 'reading',
    minutes: 12,
    words: 2600,
  },
  {
    title: marge,
    site: 'De Leesvijl',
    host: 'leesvijl.example',
    address: 'https://leesvijl.example/marge',
    language: 'nl',
    tags: ['lezen', 'reading/margins'],
    minutes: 5,
    words: 1100,
  },
  {
    title: 'القراءة ببطء في عصر السرعة',
    site: 'مجلة الهامش',
    host: 'hamish.example',
    address: 'https://hamish.example/slow',
    language: 'ar',
    direction: 'rtl',
    minutes: 7,
    words: 1300,
  },
  {
    title: '在书页边缘写字的人',
    host: 'bianyuan.example',
    address: 'https://bianyuan.example/1',
    language: 'zh',
    minutes: 4,
    words: 1500,
    tags: ['reading'],
  },
  {
    title:
      'A letter that says nothing, at very great length, about the many ways in which titles of web pages may fail to end where a reader would have hoped that they end',
    site: 'An Institute With Quite a Long Name for Such a Small Column',
    host: 'long.example',
    address: 'https://long.example/letter',
    tags: ['to read', 'letters/long/very-long-indeed', 'work/2026/autumn'],
    minutes: 48,
    words: 10_400,
    favourite: true,
  },
  {
    title: snail,
    site: 'Bibliotheca',
    host: 'bibliotheca.example',
    address: 'https://bibliotheca.example/snail',
    tags: ['animals'],
    state: 'archived',
    progress: 1,
    minutes: 3,
    words: 700,
  },
];

const shared = Array.from({ length: 120 }, (_, at) => `word${(at * 37) % 97}`).join(' ');

/** Texts of the small library: one with a word of its own, two that are nearly the same. */
const snapshots: readonly Snapshot[] = (
  [
    [2, 'In de tweede paragraaf wordt het duidelijk.'],
    [1, `${shared} at the end`],
    [6, `${shared} for the end`],
  ] as const
).map(([article, text]) => ({
  articleId: articleId(article),
  html: `<p>${text}</p>`,
  text,
  hash: String(article).repeat(64),
  extractedAt: NOON,
}));

const passages: readonly [number, Colour, string, string, string[]][] = [
  [1, 'yellow', 'A line in the margin is the cheapest form of attention there is.', '', ['quotes']],
  [1, 'green', 'Agreement leaves a faint mark; a quarrel leaves a sentence.', 'Look for *No!*', []],
  [1, 'purple', 'When everything is underlined, nothing is.', '', []],
  [
    2,
    'blue',
    'Wie in een boek schrijft, praat terug.',
    'Mooi gezegd; vergelijk Montaigne.',
    ['quotes'],
  ],
  [3, 'pink', 'القراءة البطيئة ليست رفاهية.', '', []],
  [
    6,
    'yellow',
    'a small drawing of a snail in armour',
    'Snails against knights',
    ['animals/snails'],
  ],
];
