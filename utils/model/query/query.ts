import type { Colour } from '../colour';

/** What an article can be, as `is:` asks it. `trash` and the rest exclude each other: nothing in the trash is in the inbox. */
export const conditions = [
  'inbox',
  'reading',
  'archived',
  'favourite',
  'trash',
  'orphaned',
] as const;
export type Condition = (typeof conditions)[number];

/** What an article can hold, as `has:` asks it. */
export const holdings = ['note', 'highlight'] as const;
export type Holding = (typeof holdings)[number];

/**
 * A query as a tree, in its normal form: `all` and `any` hold two or more, and never one of their own kind; no `not`
 * holds a `not`. What is written in it is regular: tags as `normaliseTag` makes them, the rest in small letters.
 */
export type Query =
  | { readonly kind: 'all' | 'any'; readonly of: readonly Query[] }
  | { readonly kind: 'not'; readonly of: Query }
  | Leaf;

export type Leaf =
  /** Stands somewhere in title, text, passages, notes, tags or the site's name; a longer word that starts so counts. */
  | { readonly kind: 'word'; readonly text: string }
  /** These whole words, one after the other. */
  | { readonly kind: 'phrase'; readonly text: string }
  /** On the article or one of its passages; the tag itself or one below it. */
  | { readonly kind: 'tag'; readonly tag: string }
  /** A host, or the domain above it. */
  | { readonly kind: 'site'; readonly site: string }
  | { readonly kind: 'is'; readonly what: Condition }
  | { readonly kind: 'has'; readonly what: Holding }
  | { readonly kind: 'colour'; readonly colour: Colour }
  /** BCP 47; `en` includes `en-GB`. */
  | { readonly kind: 'lang'; readonly language: string }
  /** Saved before, or at or after, the first moment of a day, month or year: `2025-01-31`, `2025-01`, `2025`. */
  | { readonly kind: 'before' | 'after'; readonly date: string };

/** Every word and phrase that an article must have to be found, for showing where they stand. */
export function wordsIn(query: Query | null): { text: string; kind: 'word' | 'phrase' }[] {
  if (!query || query.kind === 'not') return [];
  if (query.kind === 'all' || query.kind === 'any') return query.of.flatMap(wordsIn);
  if (query.kind !== 'word' && query.kind !== 'phrase') return [];
  return [{ text: query.text, kind: query.kind }];
}
