import type { PageMetadata } from '../model/page';
import { directionOf, pageLanguage } from './language';
import { parseDate } from './parseDate';
import { plainText } from './plainText';
import { publishedDate } from './publishedDate';
import type { ReadArticle } from './readArticle';
import { countWordsInSteps, readingMinutes } from './readingTime';
import { structuredData } from './structuredData';
import { titleAndSite } from './titleAndSite';

const MAX_LINE = 2_000;
/** An excerpt is shown as a line or two. */
const MAX_EXCERPT = 500;
/** "By" and its like before a name, where they are written out. */
const BY = /^(?:written by|by|door|von|par)[:\s]\s*(?=\p{Lu})/iu;

/**
 * What a page says of itself, as tidy lines. `text` is the article's text, of which words and minutes are counted; without an
 * article (null) they are 0 and 1, and the metadata of the head stands alone.
 */
export function* pageMetadata(
  page: Document,
  url: string,
  article: ReadArticle | null,
  text: string,
): Generator<void, PageMetadata> {
  const things = structuredData(page);
  const language = pageLanguage(page, () => text || plainText(page.body));
  const words = yield* countWordsInSteps(text, language);
  const direction =
    article?.direction ?? page.querySelector('html[dir], body[dir]')?.getAttribute('dir');
  const read = { title: article?.title ?? '', site: article?.site ?? null };
  return {
    ...titleAndSite(page, read, things, url),
    byline: line(bylineOf(article?.byline ?? said(page, 'author'), language), MAX_LINE),
    language,
    direction: directionOf(direction, language),
    published: publishedDate(page, things, language),
    excerpt: line(article?.excerpt ?? said(page, 'description'), MAX_EXCERPT),
    words,
    minutes: readingMinutes(words, language),
  };
}

/** The names of a byline, without "by" before and the date that is often on its next line. */
function bylineOf(byline: string | null, language: string | null): string | undefined {
  const lines = (byline ?? '').split('\n').map((part) => part.trim());
  return lines
    .filter((part) => !parseDate(part, language))
    .join(' ')
    .replace(BY, '');
}

function said(page: Document, name: string): string | null {
  return page.querySelector(`meta[name="${name}" i]`)?.getAttribute('content') ?? null;
}

function line(text: string | null | undefined, length: number): string | null {
  const tidy = (text ?? '').replace(/\s+/g, ' ').trim();
  if (!tidy) return null;
  return tidy.length <= length ? tidy : `${tidy.slice(0, length - 1).trimEnd()}…`;
}
