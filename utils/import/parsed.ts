import type { ArticleState } from '../model/articleState';
import type { Colour } from '../model/colour';
import type { ArticleId, HighlightId } from '../model/ids';
import type { Article, Highlight } from '../model/records';
import type { TextQuoteSelector } from '../model/selectors';

/** An article as a file of another program, or of ours, tells of it. Times are milliseconds since 1970, null when not told. */
export interface IncomingArticle {
  /** Ours, where the file is of our making. */
  readonly id: ArticleId | null;
  /** Null for what never was on the web, such as a book. */
  readonly address: string | null;
  readonly title: string;
  readonly byline: string | null;
  readonly published: string | null;
  readonly excerpt: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly state: ArticleState | null;
  readonly favourite: boolean;
  readonly createdAt: number | null;
  /** The whole record, from our own JSON. */
  readonly record: Article | null;
}

/** A passage of `articles[article]`. */
export interface IncomingHighlight {
  readonly article: number;
  readonly id: HighlightId | null;
  readonly quote: string;
  readonly note: string;
  readonly tags: readonly string[];
  readonly colour: Colour | null;
  readonly createdAt: number | null;
  /** What stood around it, where the file says so. */
  readonly selector: TextQuoteSelector | null;
  /** Place in the article, or null: then the order of the file counts. */
  readonly order: number | null;
  readonly record: Highlight | null;
}

/** Why something was left out, or the file as a whole. The words for each are the caller's. */
export const problemReasons = [
  'empty',
  'unknownFormat',
  'tooLarge',
  'tooMany',
  'tooDeep',
  'tooTangled',
  'badEncoding',
  'badJson',
  'badZip',
  'newerVersion',
  'badRecord',
  'noAddress',
  'noQuote',
  'noArticle',
  'notAPassage',
] as const;

export interface ImportProblem {
  /** Line in the file, from 1, where there are lines that mean something. */
  readonly line: number | null;
  readonly reason: (typeof problemReasons)[number];
  /** What it is about: the name of a file in a zip, an item's number, the text that was left out. */
  readonly detail: string;
}

export interface Parsed {
  readonly articles: readonly IncomingArticle[];
  readonly highlights: readonly IncomingHighlight[];
  /** At most a thousand; the last then says `tooMany`. */
  readonly problems: readonly ImportProblem[];
}
