/** What passes between a page and the library: no records, only what the page needs or says. */
import * as v from 'valibot';
import { ActHandle } from './actHandle';
import { Colour } from './colour';
import { ArticleId, HighlightId } from './ids';
import { MAX_HTML } from './maxHtml';
import { Count } from './scalars';
import { MAX_QUOTE, SelectorSet } from './selectors';
import { Tags } from './tag';

/** Longest note that is typed, taken from a file or joined of two, in UTF-16 units. */
export const MAX_NOTE = 100_000;
/** One that has come to be longer must stay open to change: so long may it be said. */
const MAX_SAID = 20 * MAX_NOTE;
const MAX_LINE = 2_000;

/** Cuts a page's over-long line instead of refusing the page. */
const line = v.pipe(
  v.string(),
  v.transform((text) => text.slice(0, MAX_LINE)),
);

/** A passage as a page describes it; made by `describe` in `utils/anchoring`. */
export const Passage = v.object({
  selectors: SelectorSet,
  quote: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_QUOTE)),
  order: Count,
});
export type Passage = v.InferOutput<typeof Passage>;

/** A note as it is said of a passage, or drafted. */
export const Note = v.pipe(v.string(), v.maxLength(MAX_SAID));

/** How long a note may become by typing: where two were joined beyond the longest, there is still room to write. */
export function longestNote(note: string): number {
  return note.length > MAX_NOTE ? MAX_SAID : MAX_NOTE;
}

/** Whether a note can take in another, as `joined`, and still be changed by hand. One that says it all already can. */
export function takesIn(note: string, joined: string): boolean {
  return joined === note || joined.length <= MAX_NOTE;
}

/** What a person says about a passage. */
export const Annotation = v.object({
  colour: Colour,
  tags: Tags,
  note: Note,
});
export type Annotation = v.InferOutput<typeof Annotation>;

/** Address of the picture that a page names for itself. Anything but one of the web counts as none. */
export const PictureAddress = v.fallback(
  v.nullable(v.pipe(v.string(), v.maxLength(MAX_LINE), v.regex(/^https?:\/\//))),
  null,
);

/** What a page tells of itself: all of it hostile, all of it text. */
export const PageMetadata = v.object({
  title: line,
  byline: v.nullable(line),
  site: v.nullable(line),
  language: v.nullable(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/))),
  direction: v.picklist(['ltr', 'rtl']),
  published: v.nullable(
    v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2})?)?$/)),
  ),
  excerpt: v.nullable(line),
  words: Count,
  minutes: Count,
});
export type PageMetadata = v.InferOutput<typeof PageMetadata>;

/** Why there is no reader view: the page is no article, or reading it would cost too much. */
export const unreadableReasons = ['noArticle', 'tooLarge'] as const;

/** A page made ready to be saved. */
export const Extraction = v.object({
  metadata: PageMetadata,
  /** Other addresses that the page claims; believed only where they are on its own host (see the library). */
  claims: v.object({
    canonical: v.nullable(line),
    og: v.nullable(line),
    amp: v.nullable(line),
  }),
  picture: v.optional(PictureAddress),
  content: v.pipe(
    v.variant('status', [
      v.object({ status: v.literal('readable'), html: v.string(), text: v.string() }),
      v.object({ status: v.literal('unreadable'), reason: v.picklist(unreadableReasons) }),
    ]),
    // A page that is too long is saved without a reader view, and not refused.
    v.transform((content) =>
      content.status === 'readable' && Math.max(content.html.length, content.text.length) > MAX_HTML
        ? ({ status: 'unreadable', reason: 'tooLarge' } as const)
        : content,
    ),
  ),
});
export type Extraction = v.InferOutput<typeof Extraction>;

/** How a stored passage fared on the page that is open. */
export const Whereabouts = v.object({
  id: HighlightId,
  status: v.picklist(['anchored', 'approximate', 'orphan']),
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Whereabouts = v.InferOutput<typeof Whereabouts>;

/** A place on a page that might be a stored passage. */
export const Candidate = v.object({
  /** As the page describes it now. */
  passage: Passage,
  score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
});
export type Candidate = v.InferOutput<typeof Candidate>;

/** How a passage fares on its page, looked at closely; the candidates best first, and where it was found only that place. */
export const SearchReport = v.object({
  status: v.picklist(['anchored', 'approximate', 'orphan']),
  candidates: v.pipe(v.array(Candidate), v.maxLength(8)),
});
export type SearchReport = v.InferOutput<typeof SearchReport>;

/** What the popup wants to know when it opens on a page. */
export const PageReport = v.object({
  extraction: Extraction,
  selection: v.nullable(Passage),
});
export type PageReport = v.InferOutput<typeof PageReport>;

/** One mark as a page gets it: enough to paint it and to show its bubble, and nothing else of the library. */
export interface Mark extends Annotation {
  readonly id: HighlightId;
  /** Newest last, as in the record. */
  readonly selectorSets: readonly SelectorSet[];
  readonly quote: string;
  /** Where it comes among the marks of its article: by its order there, then by time. Missing where it was made just now. */
  readonly place?: readonly [order: number, createdAt: number];
}

/** Up to where a page knows its marks. */
export const MarksKnown = v.object({ article: ArticleId, act: ActHandle });
export type MarksKnown = Readonly<v.InferOutput<typeof MarksKnown>>;

/** The marks of a page, or what has become of them. */
export interface MarksNews {
  /** To ask by for what comes after; null where all is to be asked for again. */
  readonly known: MarksKnown | null;
  /** `marks` are all, and not only those that changed. */
  readonly isWhole: boolean;
  /** In the order of the article. */
  readonly marks: readonly Mark[];
  /** Those that are not there any more; empty where `isWhole`. */
  readonly gone: readonly HighlightId[];
}

/** What of the reader's settings shows in pages. */
export interface Appearance {
  /** `system` follows the browser. */
  readonly theme: 'system' | 'light' | 'dark';
  /** Whether the pens are offered at each selection. */
  readonly offersPens: boolean;
}
