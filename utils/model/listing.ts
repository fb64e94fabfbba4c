import * as v from 'valibot';
import { type ArticleState, articleStates } from './articleState';
import { Colour } from './colour';
import type { ArticleId } from './ids';
import type { Query } from './query/query';

/** What a list can be ordered by; `progress` is the share read, `relevance` how well an article answers a query. */
export const listSorts = ['relevance', 'saved', 'updated', 'title', 'length', 'progress'] as const;
export type ListSort = (typeof listSorts)[number];

const isTrue = v.optional(v.nullable(v.boolean()));
const words = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(2_000))));
const time = v.optional(v.nullable(v.pipe(v.number(), v.finite())));

/** What narrows the reading list. Everything given must hold; what is left out, null or empty does not narrow. */
export const ListFilter = v.object({
  states: v.optional(v.pipe(v.array(v.picklist(articleStates)), v.maxLength(3))),
  favourite: isTrue,
  /** This tag or one below it, on the article or on one of its passages. */
  tag: words,
  /** A host, or the domain above it. */
  site: words,
  /** BCP 47; `en` includes `en-GB`. */
  language: words,
  /** A pen that is used in it. */
  colour: v.optional(v.nullable(Colour)),
  hasNote: isTrue,
  /** Has a passage that was not found when its page was last open here. */
  orphaned: isTrue,
  /** Milliseconds; saved at or after, and before. */
  savedFrom: time,
  savedBefore: time,
  /** Shows what is in the trash, instead of what is not. */
  trash: v.optional(v.boolean()),
});
export type ListFilter = Readonly<v.InferOutput<typeof ListFilter>>;

/** What the reading list, or the trash, is to show, and in which order. */
export interface ListRequest extends ListFilter {
  /** See `parseQuery`. One that asks for `is:trash` searches the trash, whatever `trash` says. */
  readonly query?: Query | null | undefined;
  /** `relevance` when left out and words are asked for, else `saved`. */
  readonly sort?: ListSort | undefined;
  /** True when left out, but for titles: newest, longest, furthest or best first. */
  readonly descending?: boolean | undefined;
}

/** A value of a filter, and how many articles have it. */
export interface FacetValue<T = string> {
  readonly value: T;
  readonly count: number;
}

/**
 * How many articles there would be with one value chosen in a filter, all the other filters held: the
 * filter's own choice is left out of its counts. Most first, then by name; values without articles are left out.
 */
export interface Facets {
  readonly states: readonly FacetValue<ArticleState>[];
  readonly tags: readonly FacetValue[];
  /** Hosts without `www.`. */
  readonly sites: readonly FacetValue[];
  readonly languages: readonly FacetValue[];
  readonly colours: readonly FacetValue<Colour>[];
  readonly favourite: number;
  readonly hasNote: number;
  readonly orphaned: number;
}

/** The reading list as it was asked for. */
export interface ListResult {
  /** All that pass, in order. */
  readonly ids: readonly ArticleId[];
  /** Worked out when it is first asked for: the list can be drawn before. */
  facets(): Facets;
  /** Articles whose words are not in the index yet and were not searched: 0 but just after an import or an update. */
  readonly unsearched: number;
  /** The index is not as it was written: words were not searched, and it has to be mended (`mendSearch`). */
  readonly damaged: boolean;
}

/** A stretch of text with the words that were asked for. */
export interface Snippet {
  readonly from: 'title' | 'note' | 'passage' | 'text';
  readonly text: string;
  /** Half-open, in UTF-16 units of `text`, in order, none touching another. */
  readonly marks: readonly (readonly [start: number, end: number])[];
  /** Whether something was left out before and after. */
  readonly cut: readonly [before: boolean, after: boolean];
}
