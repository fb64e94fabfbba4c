import * as v from 'valibot';
import type { ArticleId } from '@/utils/model/ids';
import { ArticleRow, HighlightRow, LIBRARY_VERSION } from '@/utils/model/libraryFile';
import type { Article, Highlight } from '@/utils/model/records';
import type { Salvage } from '@/utils/storage/queries/salvage';

/** Of a passage's words, as the title of an article that was not found. */
const MAX_TITLE = 80;

/**
 * What was rescued, as a file that Kantlijn imports: the records as they are, each looked at when it is read back. A passage whose
 * article is not among them gets one of its own, older than any that a backup may bring, so that it is taken in.
 */
export function rescueText({ articles, highlights }: Salvage, exportedAt: number): string {
  const found = [...articles, ...standIns({ articles, highlights }, exportedAt)];
  const file = {
    format: 'kantlijn',
    version: LIBRARY_VERSION,
    exportedAt,
    articles: found,
    highlights,
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function standIns(
  { articles, highlights }: Pick<Salvage, 'articles' | 'highlights'>,
  now: number,
): Article[] {
  const known = new Set(articles.filter((row) => v.is(ArticleRow, row)).map(({ id }) => id));
  const made = new Map<ArticleId, Article>();
  for (const row of highlights) {
    const parsed = v.safeParse(HighlightRow, row);
    if (!parsed.success) continue;
    const { articleId } = parsed.output;
    if (!known.has(articleId) && !made.has(articleId)) {
      made.set(articleId, standIn(parsed.output, now));
    }
  }
  return [...made.values()];
}

function standIn({ articleId, quote }: Highlight, now: number): Article {
  return {
    id: articleId,
    title: `${quote.replace(/\s+/g, ' ').trim().slice(0, MAX_TITLE).toWellFormed()}…`,
    byline: null,
    site: null,
    language: null,
    direction: 'ltr',
    published: null,
    excerpt: null,
    words: 0,
    minutes: 0,
    address: '',
    host: '',
    readable: false,
    state: 'inbox',
    favourite: false,
    progress: 0,
    tags: [],
    contentHash: null,
    createdAt: now,
    // What the library has of it counts.
    updatedAt: 0,
    deletedAt: null,
    revision: 1,
  };
}
