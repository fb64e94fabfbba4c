import * as v from 'valibot';

const MAX_TAG = 100;
/** Of one record: far more than anyone types. What acts and imports have added up must stay open to change. */
const MAX_TAGS = 1_000;

/** Most tags, which need no second look: a library of a hundred thousand passages has as many tags to look at. */
const REGULAR = /^[A-Za-z0-9_-]{1,49}(?:\/[A-Za-z0-9_-]{1,49})?$/;

/**
 * A tag as typed, made regular: no `#` before it, no comma, white space folded, no empty levels
 * (`/a//b/` becomes `a/b`), Unicode NFC. Empty when nothing is left. Case and spaces are kept; an exporter
 * that cannot hold them writes them its own way.
 */
export function normaliseTag(input: string): string {
  if (REGULAR.test(input)) return input;
  return input
    .normalize('NFC')
    .replace(/[\u0000-\u001f\u007f,]/g, ' ')
    .split('/')
    .map((level) =>
      level
        .replace(/\s+/g, ' ')
        .replace(/^[#\s]+/, '')
        .trim(),
    )
    .filter(Boolean)
    .join('/')
    .slice(0, MAX_TAG)
    .replace(/[\s/]+$/, '')
    .toWellFormed();
}

/** Key under which two spellings of a tag are the same tag: case folds, accents count. */
export function tagKey(tag: string): string {
  return normaliseTag(tag).toLowerCase();
}

/** Adds tags to tags: regular, without empties, the first spelling of each kept, in order. */
export function mergeTags(...lists: readonly (readonly string[])[]): string[] {
  const byKey = new Map<string, string>();
  for (const tag of lists.flat().map(normaliseTag)) {
    const key = tagKey(tag);
    if (key && !byKey.has(key)) byKey.set(key, tag);
  }
  return [...byKey.values()];
}

/** Adds tags to those of a record: all of its own, however many, and of the others as many as it may be changed with. */
export function withTags(own: readonly string[], added: readonly string[]): string[] {
  return mergeTags(own, added).slice(0, Math.max(own.length, MAX_TAGS));
}

/** What leads from these tags to those: as a change that leaves alone what others have added or taken away in between. */
export function tagChange(
  before: readonly string[],
  after: readonly string[],
): { addTags: string[]; removeTags: string[] } {
  const lacking = (tags: readonly string[], among: readonly string[]) => {
    const keys = new Set(among.map(tagKey));
    return tags.filter((tag) => !keys.has(tagKey(tag)));
  };
  return { addTags: lacking(after, before), removeTags: lacking(before, after) };
}

/** True where `tag` is `parent` or stands below it (`work/2026` is within `work`). */
export function isWithinTag(tag: string, parent: string): boolean {
  const [own, above] = [tagKey(tag), tagKey(parent)];
  return own === above || own.startsWith(`${above}/`);
}

/** Parses a list of tags and makes it regular. */
export const Tags = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(4 * MAX_TAG))),
  v.maxLength(MAX_TAGS),
  v.transform((tags) => mergeTags(tags)),
);

/**
 * The tags of a record that is kept. One act adds no more than `Tags` lets through, but acts add up, and what the library holds has to be
 * read again whatever it is.
 */
export const KeptTags = v.pipe(
  v.array(v.pipe(v.string(), v.maxLength(4 * MAX_TAG))),
  v.transform((tags) => mergeTags(tags)),
);

/** What happens to tags. Those below them go along: `work/2026` becomes `job/2026`. */
export type TagChange =
  /** Also nests a tag (`2026` to `work/2026`) and takes it out again. */
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  | { readonly kind: 'merge'; readonly from: readonly string[]; readonly to: string }
  | { readonly kind: 'delete'; readonly tags: readonly string[] };
