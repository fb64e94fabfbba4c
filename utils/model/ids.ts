import * as v from 'valibot';

type Branded<Name extends string> = string & { readonly __brand: Name };

/** Identities are UUIDv7: they sort by the moment they were made. */
export type ArticleId = Branded<'ArticleId'>;
export type HighlightId = Branded<'HighlightId'>;
export type SmartListId = Branded<'SmartListId'>;

const uuid = v.pipe(v.string(), v.uuid());

/** Parses, as those below do; throws a ValiError on anything that is no UUID. */
export const ArticleId = v.pipe(
  uuid,
  v.transform((id) => id as ArticleId),
);
export const HighlightId = v.pipe(
  uuid,
  v.transform((id) => id as HighlightId),
);
export const SmartListId = v.pipe(
  uuid,
  v.transform((id) => id as SmartListId),
);
