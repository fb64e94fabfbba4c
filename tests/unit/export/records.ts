import type { ArticleId, HighlightId } from '../../../utils/model/ids';
import type { Article, Highlight } from '../../../utils/model/records';

const NOON = Date.UTC(2026, 10, 23, 12);

/** An article as the library keeps it, with what a test wants otherwise. */
export function anArticle(change: Partial<Article> = {}): Article {
  return {
    id: '01930d5e-0000-7000-8000-000000000001' as ArticleId,
    title: 'Horizontaal Samenwerken',
    byline: null,
    site: 'example.org',
    language: 'nl',
    direction: 'ltr',
    published: '2013-04-15',
    excerpt: null,
    words: 900,
    minutes: 4,
    address: 'https://example.org/blog/horizontaal-samenwerken',
    host: 'example.org',
    readable: true,
    state: 'inbox',
    favourite: false,
    progress: 0,
    tags: [],
    contentHash: null,
    createdAt: NOON,
    updatedAt: NOON,
    deletedAt: null,
    revision: 1,
    ...change,
  };
}

/** A passage of `anArticle`; `number` gives it an id of its own and its place. */
export function aHighlight(number: number, change: Partial<Highlight> = {}): Highlight {
  const quote = change.quote ?? `Passage ${number}`;
  return {
    id: `01930d5e-0000-7000-8000-${String(number).padStart(12, '0')}` as HighlightId,
    articleId: anArticle().id,
    selectorSets: [
      [
        {
          type: 'TextQuoteSelector',
          exact: quote,
          prefix: 'what came before ',
          suffix: ' what follows',
        },
      ],
    ],
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
