import { MAX_HTML } from '../model/maxHtml';
import type { Extraction, PageMetadata } from '../model/page';
import { atOnce } from '../text/atOnce';
import { baseAddress } from './addresses';
import { OutOfTime } from './BoundedReadability';
import { readClaims } from './claims';
import { copyHead } from './copyHead';
import { copyPage } from './copyPage';
import { forgetHead } from './forgetHead';
import { isArticle } from './isArticle';
import { pageMetadata } from './pageMetadata';
import { pagePicture } from './pagePicture';
import { plainTextInSteps } from './plainText';
import { readArticle } from './readArticle';
import { MAX_READING_COST, readingCost } from './readingCost';
import { serialise } from './sanitise';
import { sanitiseInSteps } from './sanitiseInSteps';

const NOTHING_SAID: Omit<PageMetadata, 'title'> = {
  byline: null,
  site: null,
  language: null,
  direction: 'ltr',
  published: null,
  excerpt: null,
  words: 0,
  minutes: 1,
};

/** What the reading of a page may be told. */
export interface ReadingOptions {
  /** The head speaks of the page that stood here before: it is not believed. */
  readonly isHeadStale?: boolean;
  /** How long Readability may take, in milliseconds. */
  readonly milliseconds?: number;
}

/** Readability's own time; an ordinary long page takes a tenth of it. */
const MILLISECONDS = 1_000;

/**
 * Reads a page: what it says of itself and, where there is one, its article. Works on a copy, never touches the
 * page and never throws. Bounded: a page that would cost too much is told by a walk over its nodes
 * before anything is copied, and is `unreadable` (`tooLarge`), as is one that turns out to take too long.
 */
export function extractPage(
  document: Document,
  url: string,
  options: ReadingOptions = {},
): Extraction {
  return atOnce(extractPageInSteps(document, url, options));
}

/** Like `extractPage`, in steps of a few milliseconds; the page is copied within one. */
export function* extractPageInSteps(
  document: Document,
  url: string,
  { isHeadStale = false, milliseconds = MILLISECONDS }: ReadingOptions = {},
): Generator<void, Extraction> {
  try {
    if ((yield* readingCost(document)) > MAX_READING_COST)
      return unreadable(document, url, 'tooLarge', isHeadStale);
    yield;
    return yield* read(document, url, isHeadStale, milliseconds);
  } catch (error) {
    // Only pages made for it meet the bounds of time and of the stack.
    const tooLarge = error instanceof OutOfTime || error instanceof RangeError;
    return unreadable(document, url, tooLarge ? 'tooLarge' : 'noArticle', isHeadStale);
  }
}

function* read(
  document: Document,
  url: string,
  isHeadStale: boolean,
  milliseconds: number,
): Generator<void, Extraction> {
  const page = yield* copyPage(document);
  if (isHeadStale) forgetHead(page);
  yield;
  const copy = page.cloneNode(true) as Document;
  yield;
  const article = yield* readArticle(copy, url, milliseconds);
  yield;
  const fragment = article && (yield* sanitiseInSteps(article.html));
  yield;
  const text = fragment ? yield* plainTextInSteps(fragment) : '';
  const metadata = yield* pageMetadata(page, url, article, text);
  yield;
  return {
    metadata,
    claims: readClaims(page, baseAddress(page, url)),
    picture: pagePicture(page, baseAddress(page, url)),
    content: contentOf(fragment, text, metadata.words),
  };
}

function contentOf(
  fragment: DocumentFragment | null,
  text: string,
  words: number,
): Extraction['content'] {
  if (!fragment || !isArticle(fragment, text, words)) {
    return { status: 'unreadable', reason: 'noArticle' };
  }
  const html = serialise(fragment);
  return html.length > MAX_HTML
    ? { status: 'unreadable', reason: 'tooLarge' }
    : { status: 'readable', html, text };
}

function unreadable(
  document: Document,
  url: string,
  reason: 'tooLarge' | 'noArticle',
  isHeadStale: boolean,
): Extraction {
  const content = { status: 'unreadable', reason } as const;
  try {
    const head = copyHead(document);
    if (isHeadStale) forgetHead(head);
    const claims = readClaims(head, baseAddress(head, url));
    const picture = pagePicture(head, baseAddress(head, url));
    return { metadata: atOnce(pageMetadata(head, url, null, '')), claims, picture, content };
  } catch {
    // A page that cannot even be asked its name is still saved, under its address.
    const claims = { canonical: null, og: null, amp: null };
    return { metadata: { title: url.slice(0, 2_000), ...NOTHING_SAID }, claims, content };
  }
}
