/** What the database keeps. Times are milliseconds since 1970 (UTC); `revision` counts from 1 and grows by one a write. */
import type { ArticleState } from './articleState';
import type { Colour } from './colour';
import type { ArticleId, HighlightId, SmartListId } from './ids';
import type { ListFilter, ListSort } from './listing';
import type { SelectorSet } from './selectors';

/** What every record that people see carries. `deletedAt` is a tombstone: only emptying the trash deletes for good. */
export interface Kept {
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt: number | null;
  readonly revision: number;
}

export type Direction = 'ltr' | 'rtl';

/** What a page says of itself, as read by the page script. Every string is hostile text until shown as text. */
export interface ArticleMetadata {
  readonly title: string;
  readonly byline: string | null;
  /** The site's own name, else its host. */
  readonly site: string | null;
  /** BCP 47, or null when neither said nor recognised. */
  readonly language: string | null;
  readonly direction: Direction;
  /** ISO date, `2013-04-15` or with time, or null. */
  readonly published: string | null;
  readonly excerpt: string | null;
  /** Words as Intl.Segmenter counts them. */
  readonly words: number;
  /** Minutes of reading at the pace of the language, at least 1. */
  readonly minutes: number;
}

/** A page that was saved, as the lists show it. Its text is its `Snapshot`. */
export interface Article extends ArticleMetadata, Kept {
  readonly id: ArticleId;
  /** As the browser showed it when it was saved, without tracking parameters. */
  readonly address: string;
  readonly host: string;
  /** False when no reader view could be made: there is then no snapshot. */
  readonly readable: boolean;
  readonly state: ArticleState;
  readonly favourite: boolean;
  /** Share read in the reader view, 0..1. */
  readonly progress: number;
  readonly tags: readonly string[];
  /** SHA-256 of the snapshot's text in hex, or null without one. */
  readonly contentHash: string | null;
  /** Address (http or https) of the picture that the page named for itself. Older records lack it. */
  readonly picture?: string | null | undefined;
}

/** How an address came to stand for an article. */
export type AddressKind = 'requested' | 'canonical' | 'og' | 'amp' | 'alias';

/** One of the addresses by which an article is known again. */
export interface AddressRecord {
  /** Normalised (see `normaliseAddress`); the primary key. */
  readonly address: string;
  readonly articleId: ArticleId;
  readonly kind: AddressKind;
  readonly createdAt: number;
}

/** What an article says, as it was read from its page when it was saved. */
export interface Snapshot {
  readonly articleId: ArticleId;
  /** Sanitised when written, and sanitised again at each render. */
  readonly html: string;
  readonly text: string;
  readonly hash: string;
  readonly extractedAt: number;
}

/** The text of an article's page as it was last read, where it differs from the snapshot. */
export type Revisit = Snapshot;

/** Pictures that can be shown from a blob. SVG is left out: it can ask for other files. */
export const pictureTypes = [
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/avif',
] as const;

/** A picture of an article, kept so that the article is whole without its site. */
export interface Picture {
  readonly articleId: ArticleId;
  /** Its address, as the snapshot names it. */
  readonly source: string;
  /** One of `pictureTypes`. */
  readonly type: string;
  readonly bytes: ArrayBuffer;
  readonly keptAt: number;
}

/** A marked passage and what is said about it: an annotation of the W3C model, of which `selectorSets` are the target. */
export interface Highlight extends Kept {
  readonly id: HighlightId;
  readonly articleId: ArticleId;
  /** Newest last; the last one counts. A repair adds one and keeps the others. */
  readonly selectorSets: readonly SelectorSet[];
  /** The passage as the reader saw it, with line breaks between blocks. */
  readonly quote: string;
  readonly colour: Colour;
  /** Markdown, empty when there is none. */
  readonly note: string;
  readonly tags: readonly string[];
  /** Place in the article: the start of its text position, so that lists follow the text. */
  readonly order: number;
}

/** Where a passage was when its page was last open on this device; no part of the record itself. */
export interface Sighting {
  readonly highlightId: HighlightId;
  readonly status: 'anchored' | 'approximate' | 'orphan';
  /** 0..1; 1 for `anchored`, 0 for `orphan`. */
  readonly score: number;
  readonly at: number;
  /** When it was last found, or null if never since. */
  readonly foundAt: number | null;
}

/** What a person is typing; gone once it is used or thrown away. */
export interface Draft {
  /** `draftKey(address, highlightId)`. */
  readonly key: string;
  readonly colour: Colour | null;
  readonly tags: readonly string[];
  /** The tag half typed in the field. */
  readonly tagText: string;
  readonly note: string;
  readonly updatedAt: number;
}

/** What a person says of a search that is kept; null as its id for a new one. */
export interface SmartListContent {
  readonly id: SmartListId | null;
  readonly name: string;
  /** As typed; see `parseQuery`. */
  readonly query: string;
  readonly filter: ListFilter;
  readonly sort: ListSort;
  readonly descending: boolean;
}

/** A search that a person keeps under a name. */
export interface SmartList extends SmartListContent, Kept {
  readonly id: SmartListId;
}

/** How a tag is shown. */
export interface TagStyle extends Kept {
  /** `tagKey` of the tag; the primary key. */
  readonly key: string;
  /** Null for none. */
  readonly colour: Colour | null;
}

/** Two articles that look alike and that a person said are two; `pair` is their ids in order, a space between. */
export interface DistinctPair extends Kept {
  readonly pair: string;
}

/** The tables whose changes the journal remembers. */
export const journalTables = [
  'articles',
  'highlights',
  'snapshots',
  'addresses',
  'smartLists',
  'tagStyles',
  'distinct',
] as const;
export type JournalTable = (typeof journalTables)[number];

/** One record before and after one act; null where it did not stand. */
export interface Change {
  readonly table: JournalTable;
  readonly key: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What was done in one act of a person; appended in the act's own transaction. */
export interface JournalEntry {
  /** Grows; given by the database. */
  readonly sequence?: number;
  readonly at: number;
  readonly act: string;
  readonly changes: readonly Change[];
  /** Sequence of the entry this one takes back, or null. */
  readonly undoes: number | null;
}

/** The key of a draft: of a page being read, or of one highlight being edited. */
export function draftKey(address: string, highlightId: HighlightId | null): string {
  return highlightId ? `highlight ${highlightId}` : `page ${address}`;
}

/** The key of the draft of an article's own tags. */
export function articleDraftKey(id: ArticleId): string {
  return `article ${id}`;
}
