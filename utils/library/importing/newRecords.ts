import * as v from 'valibot';
import type { IncomingArticle, IncomingHighlight } from '../../import/parsed';
import { hostOf, normaliseAddress } from '../../model/address';
import { colours } from '../../model/colour';
import type { ArticleId, HighlightId } from '../../model/ids';
import { PageMetadata } from '../../model/page';
import type { Article, Highlight } from '../../model/records';

/** Languages that are written from right to left. */
const RTL = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)(?:-|$)/i;

/** A new article of what a file tells: its own record where the file has it, else what is known, without a snapshot. */
export function newArticle(told: IncomingArticle, id: ArticleId, now: number): Article {
  if (told.record) return { ...told.record, id };
  const address = told.address === null ? '' : (normaliseAddress(told.address) ?? told.address);
  const language = parsedOr(PageMetadata.entries.language, told.language);
  return {
    id,
    title: told.title,
    byline: told.byline,
    site: hostOf(address) || null,
    language,
    direction: RTL.test(language ?? '') ? 'rtl' : 'ltr',
    published: parsedOr(PageMetadata.entries.published, told.published),
    excerpt: told.excerpt,
    words: 0,
    minutes: 0,
    address,
    host: hostOf(address),
    readable: false,
    state: told.state ?? 'inbox',
    favourite: told.favourite,
    progress: 0,
    tags: told.tags,
    contentHash: null,
    createdAt: told.createdAt ?? now,
    updatedAt: now,
    deletedAt: null,
    revision: 1,
  };
}

/**
 * A new passage of what a file tells. Without a record of ours it has a quote and its context and no position: it is
 * pending until its page is opened and it is found there. `place` orders it where the file gives no order.
 */
export function newHighlight(
  told: IncomingHighlight,
  id: HighlightId,
  articleId: ArticleId,
  place: number,
  now: number,
): Highlight {
  if (told.record) return { ...told.record, id, articleId };
  return {
    id,
    articleId,
    selectorSets: [
      [
        told.selector ?? {
          type: 'TextQuoteSelector',
          exact: told.quote,
          prefix: '',
          suffix: '',
        },
      ],
    ],
    quote: told.quote,
    colour: told.colour ?? colours[0],
    note: told.note,
    tags: told.tags,
    order: told.order ?? place,
    createdAt: told.createdAt ?? now,
    updatedAt: now,
    deletedAt: null,
    revision: 1,
  };
}

function parsedOr<T>(schema: v.GenericSchema<unknown, T | null>, value: unknown): T | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}
