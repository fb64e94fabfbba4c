import { colours } from '../../model/colour';
import type { HighlightId } from '../../model/ids';
import type { Highlight } from '../../model/records';
import { mergeTags, tagKey } from '../../model/tag';
import { flag, type ShelfChunk, setPassageTags } from './ShelfChunk';

/** A passage before and after it was written; undefined where there was or is none. */
export interface PassageChange {
  readonly before: Highlight | undefined;
  readonly after: Highlight | undefined;
}

/** What is read besides the change. */
export interface Beside {
  /** Some of the article's other passages. */
  readonly others: readonly Highlight[];
  /** Those of the changed ones that are lost on their page. */
  readonly orphans: ReadonlySet<HighlightId>;
}

/** Where the count of passages stops. */
const FULL = 0xffff;

/**
 * Writes what an article's passages say from a change of few of them. Answers false, and writes nothing, where that does not
 * tell it: a pen, a note, a tag or a lost passage has gone, and none of `others` has the same.
 */
export function adjustPassages(
  chunk: ShelfChunk,
  slot: number,
  changes: readonly PassageChange[],
  { others, orphans }: Beside,
): boolean {
  const gone = changes.flatMap(({ before }) => live(before));
  const made = changes.flatMap(({ after }) => live(after));
  const left = [...made, ...others.flatMap(live)];
  const flags = chunk.flags[slot] ?? 0;
  const wasLost = flags & flag.orphaned ? gone.some(({ id }) => orphans.has(id)) : false;
  const [lost, kept] = [flagsOf(gone), flagsOf(left)];
  const tags = tagsWith(chunk.strings[chunk.passageTags[slot] ?? 0] ?? '', gone, left, made);
  const count = chunk.highlights[slot] ?? 0;
  if (wasLost || lost & ~kept || !tags || count === FULL) return false;
  const found = made.some(({ id }) => orphans.has(id)) ? flag.orphaned : 0;
  chunk.flags[slot] = flags | flagsOf(made) | found;
  chunk.highlights[slot] = Math.min(count + made.length - gone.length, FULL);
  setPassageTags(chunk, slot, tags);
  return true;
}

function live(passage: Highlight | undefined): Highlight[] {
  return passage?.deletedAt === null ? [passage] : [];
}

function flagsOf(passages: readonly Highlight[]): number {
  return passages.reduce(
    (flags, { colour, note }) =>
      flags | (flag.colour << colours.indexOf(colour)) | (note.trim() ? flag.note : 0),
    0,
  );
}

/** Null where a tag may have gone, or is spelt in two ways: which of them is listed, all passages decide. */
function tagsWith(
  joined: string,
  gone: readonly Highlight[],
  left: readonly Highlight[],
  made: readonly Highlight[],
): readonly string[] | null {
  const listed = new Map(joined.split(',').map((tag) => [tagKey(tag), tag]));
  const stay = new Set(left.flatMap(({ tags }) => mergeTags(tags)));
  const went = gone.flatMap(({ tags }) => mergeTags(tags));
  const added = made.flatMap(({ tags }) => mergeTags(tags));
  const isOther = (tag: string) => (listed.get(tagKey(tag)) ?? tag) !== tag;
  if (went.some((tag) => !stay.has(tag)) || [...went, ...added].some(isOther)) return null;
  return mergeTags([...listed.values()].filter(Boolean), added);
}
