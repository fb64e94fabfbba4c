import * as v from 'valibot';
import { MAX_ADDRESS } from './address';
import { articleStates } from './articleState';
import { Colour } from './colour';
import { ArticleId, HighlightId } from './ids';
import { PageMetadata, PictureAddress } from './page';
import { Count, Sha256, Time } from './scalars';
import { MAX_QUOTE, SelectorSet } from './selectors';
import { KeptTags } from './tag';

/** The version that is written. A reader refuses a greater one. */
export const LIBRARY_VERSION = 1;

/** What every record that people see carries. */
export const kept = {
  createdAt: Time,
  updatedAt: Time,
  deletedAt: v.nullable(Time),
  // May be beyond what can be counted one by one, when a file said so and an act counted on.
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
};

/**
 * What is read here may be a backup, of which one bad row takes all: so nothing is bounded that a library can grow beyond by acts each of
 * which is allowed (notes that are joined, tags that are added, repairs), or that browsers allow (addresses).
 */

/** An article as `docs/schema/kantlijn-1.schema.json` describes it: the record that the library keeps. */
export const ArticleRow = v.object({
  id: ArticleId,
  ...PageMetadata.entries,
  /** Of the web or a file; empty for a book. It is opened as it is. */
  address: v.pipe(v.string(), v.maxLength(MAX_ADDRESS), v.regex(/^(?:(?:https?|file):|$)/i)),
  host: v.pipe(v.string(), v.maxLength(2_000)),
  readable: v.boolean(),
  state: v.picklist(articleStates),
  favourite: v.boolean(),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  tags: KeptTags,
  contentHash: v.nullable(Sha256),
  picture: v.optional(PictureAddress),
  ...kept,
});

/** A highlight as the schema describes it. */
export const HighlightRow = v.object({
  id: HighlightId,
  articleId: ArticleId,
  selectorSets: v.array(SelectorSet),
  quote: v.pipe(v.string(), v.minLength(1), v.maxLength(MAX_QUOTE)),
  colour: Colour,
  note: v.string(),
  tags: KeptTags,
  order: Count,
  ...kept,
});

/** The frame of the file; its rows are parsed one by one, so that one bad row does not lose the others. */
export const LibraryFile = v.object({
  format: v.literal('kantlijn'),
  version: v.pipe(Count, v.minValue(1), v.maxValue(LIBRARY_VERSION)),
  exportedAt: v.nullable(Time),
  articles: v.array(v.unknown()),
  highlights: v.array(v.unknown()),
});

/** A record with the fields of its row, in the row's order: the same record is always written the same. */
export function inRowOrder(
  row: { readonly entries: Readonly<Record<string, unknown>> },
  record: object,
): object {
  const fields = record as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.keys(row.entries).map((name) => [name, fields[name]]));
}
