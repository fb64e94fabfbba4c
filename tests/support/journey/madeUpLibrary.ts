import { articleStates } from '../../../utils/model/articleState';
import { colours } from '../../../utils/model/colour';
import type { ArticleId, HighlightId } from '../../../utils/model/ids';
import type { Article, Highlight } from '../../../utils/model/records';
import type { Contents } from './fillLibrary';

/** On the 23rd of November 2026. */
export const NOON = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;

/** The number of a made-up record as its id: UUIDv7, in the order of the numbers. */
function idOf(kind: 'a' | 'b', number: number): string {
  return `01930d5e-${kind}000-7000-8000-${String(number).padStart(12, '0')}`;
}

/** The id of the nth made-up article. */
export function articleId(number: number): ArticleId {
  return idOf('a', number) as ArticleId;
}

/** An article as the library keeps it, with what a test wants otherwise. Higher numbers are newer. */
export function madeUpArticle(number: number, change: Partial<Article> = {}): Article {
  const at = NOON - (1000 - number) * DAY;
  return {
    id: articleId(number),
    title: `Article ${number}`,
    byline: null,
    site: null,
    language: 'en',
    direction: 'ltr',
    published: null,
    excerpt: null,
    words: 200 * ((number % 9) + 1),
    minutes: (number % 9) + 1,
    address: `https://example.org/${number}`,
    host: 'example.org',
    readable: false,
    state: 'inbox',
    favourite: false,
    progress: 0,
    tags: [],
    contentHash: null,
    createdAt: at,
    updatedAt: at,
    deletedAt: null,
    revision: 1,
    ...change,
  };
}

/** A passage of a made-up article. */
export function madeUpHighlight(
  number: number,
  article: number,
  change: Partial<Highlight> = {},
): Highlight {
  const quote = change.quote ?? `Passage ${number}`;
  return {
    id: idOf('b', number) as HighlightId,
    articleId: articleId(article),
    selectorSets: [[{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }]],
    quote,
    colour: 'yellow',
    note: '',
    tags: [],
    order: number,
    createdAt: NOON,
    updatedAt: NOON,
    deletedAt: null,
    revision: 1,
    ...change,
  };
}

/** A library of so many articles, four passages to every third of them. */
export function largeLibrary(count: number): Contents {
  const numbers = Array.from({ length: count }, (_, at) => at + 1);
  return {
    articles: numbers.map((number) =>
      madeUpArticle(number, {
        state: articleStates[number % 3] ?? 'inbox',
        tags: number % 5 === 0 ? ['fives'] : [],
      }),
    ),
    highlights: numbers
      .filter((number) => number % 3 === 0)
      .flatMap((article) =>
        colours
          .slice(0, 4)
          .map((colour, at) => madeUpHighlight(4 * article + at, article, { colour })),
      ),
  };
}
