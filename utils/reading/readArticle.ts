import { baseAddress, resolveLinks } from './addresses';
import { BoundedReadability } from './BoundedReadability';
import { keepCode } from './preserve/keepCode';
import { keepEmbeds } from './preserve/keepEmbeds';
import { keepImages } from './preserve/keepImages';
import { keepMath } from './preserve/keepMath';
import { keepNotes } from './preserve/keepNotes';
import { showHidden } from './preserve/showHidden';
import { removeHeadingTools } from './removeHeadingTools';

/** What Readability made out; the content is not yet sanitised. */
export interface ReadArticle {
  readonly title: string;
  readonly byline: string | null;
  readonly site: string | null;
  readonly excerpt: string | null;
  readonly direction: string | null;
  readonly published: string | null;
  readonly html: string;
}

/**
 * Finds the article in a copy of a page, and uses the copy up. What Readability is known to lose is kept by passes
 * before and after it, in steps. Null when there is no article; throws `OutOfTime` when Readability
 * takes longer than that many milliseconds.
 */
export function* readArticle(
  copy: Document,
  url: string,
  milliseconds: number,
): Generator<void, ReadArticle | null> {
  const base = baseAddress(copy, url);
  yield* resolveLinks(copy, base, url);
  yield;
  showHidden(copy);
  removeHeadingTools(copy);
  yield;
  keepImages(copy, base);
  yield;
  keepCode(copy);
  yield;
  const restoreMath = keepMath(copy);
  const restoreNotes = keepNotes(copy);
  yield;
  const read = yield* new BoundedReadability(copy, milliseconds).inSteps();
  if (!read?.content) return null;
  yield;
  restoreNotes(read.content);
  restoreMath(read.content);
  yield;
  keepEmbeds(read.content, base);
  return {
    title: read.title ?? '',
    byline: read.byline || null,
    site: read.siteName || null,
    excerpt: read.excerpt || null,
    direction: read.dir || null,
    published: read.publishedTime || null,
    html: read.content.innerHTML,
  };
}
