import { MAX_ADDRESS, normaliseAddress } from '../model/address';
import { MAX_NOTE } from '../model/page';
import { MAX_QUOTE, type TextQuoteSelector } from '../model/selectors';
import { mergeTags, withTags } from '../model/tag';
import { cleanText, oneLine } from '../text/plainText';
import type { ImportProblem, IncomingArticle, IncomingHighlight, Parsed } from './parsed';

const MAX_ARTICLES = 200_000;
const MAX_HIGHLIGHTS = 1_000_000;
const MAX_PROBLEMS = 1_000;
const MAX_LINE = 2_000;

type Told<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Collects what a file holds: one article an address (or title, without one), nothing too long, nothing too many. */
export class Gathering {
  private readonly articles: IncomingArticle[] = [];
  private readonly highlights: IncomingHighlight[] = [];
  private readonly problems: ImportProblem[] = [];
  private readonly places = new Map<string, number>();

  /**
   * The number of the article; told again, it gets what it lacked. Null, with the problem noted, when its address is none of
   * the web (an empty one is missing; null is for books), or when there is nothing to know it by.
   */
  article(told: Told<IncomingArticle>, line: number | null, detail = ''): number | null {
    const address =
      told.address === undefined || told.address === null ? null : webAddress(told.address);
    const title = lineOf(told.title ?? '');
    if (told.address && address === null)
      return this.fault(line, 'noAddress', detail || told.address);
    if (address === null && !title) return this.fault(line, 'noAddress', detail);
    const key = told.id ?? address ?? `title ${title} ${told.byline ?? ''}`;
    const place = this.places.get(key);
    const known = place === undefined ? undefined : this.articles[place];
    if (place !== undefined && known) {
      this.articles[place] = merged(known, told);
      return place;
    }
    if (this.articles.length >= MAX_ARTICLES) return this.fault(line, 'tooMany', title);
    this.places.set(key, this.articles.length);
    this.articles.push(newArticle(told, address, title));
    return this.articles.length - 1;
  }

  /** Adds a passage of an article that `article` gave the number of. */
  highlight(told: Told<IncomingHighlight> & { article: number }, line: number | null): void {
    const quote = cleanText(told.quote ?? '').trim();
    const note = cleanText(told.note ?? '').trim();
    if (!quote && !told.record) {
      if (note) this.fault(line, 'noQuote', note);
      else this.fault(line, 'noQuote', this.articles[told.article]?.title ?? '');
    } else if (quote.length > MAX_QUOTE || (note.length > MAX_NOTE && !told.record)) {
      this.fault(line, 'tooLarge', quote);
    } else if (this.highlights.length >= MAX_HIGHLIGHTS) {
      this.fault(line, 'tooMany', quote);
    } else {
      this.highlights.push({
        article: told.article,
        id: told.id ?? null,
        quote,
        note,
        tags: tagsOf(told),
        colour: told.colour ?? null,
        createdAt: told.createdAt ?? null,
        selector: told.selector ? withinBounds(told.selector, quote) : null,
        order: told.order ?? null,
        record: told.record ?? null,
      });
    }
  }

  /** Notes what is left out; answers null, so that it can be returned. */
  fault(line: number | null, reason: ImportProblem['reason'], detail: string): null {
    if (this.problems.length < MAX_PROBLEMS) {
      this.problems.push({ line, reason, detail: lineOf(detail).slice(0, 200) });
    } else if (this.problems.length === MAX_PROBLEMS) {
      this.problems.push({ line: null, reason: 'tooMany', detail: '' });
    }
    return null;
  }

  /** Adds all that another file held; `name` tells where its problems are. */
  include(parsed: Parsed, name: string): void {
    const numbers = parsed.articles.map((article) => this.article(article, null, name));
    for (const highlight of parsed.highlights) {
      const article = numbers[highlight.article];
      if (typeof article === 'number') this.highlight({ ...highlight, article }, null);
    }
    for (const { line, reason, detail } of parsed.problems) {
      this.fault(line, reason, detail && detail !== name ? `${name}: ${detail}` : name);
    }
  }

  result(): Parsed {
    return { articles: this.articles, highlights: this.highlights, problems: this.problems };
  }
}

function newArticle(
  told: Told<IncomingArticle>,
  address: string | null,
  title: string,
): IncomingArticle {
  return {
    id: told.id ?? null,
    address,
    title: title || (address === null ? '' : new URL(address).host),
    byline: lineOrNull(told.byline),
    published: lineOrNull(told.published),
    excerpt: lineOrNull(told.excerpt),
    language: lineOrNull(told.language),
    tags: tagsOf(told),
    state: told.state ?? null,
    favourite: told.favourite ?? false,
    createdAt: told.createdAt ?? null,
    record: told.record ?? null,
  };
}

function merged(known: IncomingArticle, told: Told<IncomingArticle>): IncomingArticle {
  return {
    ...known,
    byline: known.byline ?? lineOrNull(told.byline),
    published: known.published ?? lineOrNull(told.published),
    excerpt: known.excerpt ?? lineOrNull(told.excerpt),
    language: known.language ?? lineOrNull(told.language),
    tags: withTags(known.tags, told.tags ?? []),
    state: known.state ?? told.state ?? null,
    favourite: known.favourite || (told.favourite ?? false),
    createdAt: earlier(known.createdAt, told.createdAt ?? null),
  };
}

/** White space around it can make a quote longer than may be kept. */
function withinBounds(selector: TextQuoteSelector, quote: string): TextQuoteSelector {
  return selector.exact.length > MAX_QUOTE ? { ...selector, exact: quote } : selector;
}

/** A record of ours has what it has; another file says no more than may be said at once. */
function tagsOf({
  record,
  tags,
}: Told<Pick<IncomingArticle | IncomingHighlight, 'tags' | 'record'>>) {
  return record ? mergeTags(tags ?? []) : withTags([], tags ?? []);
}

function earlier(a: number | null, b: number | null): number | null {
  return a === null || b === null ? (a ?? b) : Math.min(a, b);
}

/** The address where it is one that a page can have, written as browsers write it. */
function webAddress(address: string): string | null {
  if (!URL.canParse(address.trim())) return null;
  const { protocol, href, hostname } = new URL(address.trim());
  if (hostname.length > MAX_LINE) return null;
  // As it is kept it may be the longer one.
  const longest = Math.max(href.length, normaliseAddress(href)?.length ?? 0);
  if (longest > MAX_ADDRESS) return null;
  return ['http:', 'https:', 'file:'].includes(protocol) ? href : null;
}

function lineOf(text: string): string {
  return oneLine(text).trim().slice(0, MAX_LINE).toWellFormed();
}

function lineOrNull(text: string | null | undefined): string | null {
  return lineOf(text ?? '') || null;
}
