import type { Said } from '../../model/importPlan';
import { MAX_NOTE } from '../../model/page';
import type { Highlight } from '../../model/records';
import { tagKey, withTags } from '../../model/tag';
import { asSpelt, sameNote, sameTags } from '../importing/said';

/** What a passage's file and the library have to say to each other since the file was written. */
export interface Verdict {
  readonly kind: 'same' | 'library' | 'file' | 'both' | 'noteTooLong';
  /** What the passage says when the file counts: what only one side changed is taken from that side. */
  readonly file: Said;
}

/** What was written: as the library said it, and as the file said it then. */
export interface Base {
  readonly library: Said;
  readonly file: Said;
}

/**
 * Compares what a file says of a passage with what the library says, by what was last written; without that, all that
 * differs counts as changed on both sides. Tags are merged one by one, so only notes can be at odds.
 */
export function threeWay(base: Base | null, file: Said, held: Highlight): Verdict {
  const isNewInFile = base ? file.note !== base.file.note : !sameNote(held, file.note);
  const isNewInLibrary = base ? held.note !== base.library.note : held.note !== '';
  const agree = sameNote(held, file.note);
  const tags = mergedTags(base?.file.tags ?? [], file.tags, held.tags);
  const said: Said = { note: isNewInFile && !agree ? file.note : held.note, tags };
  if (isNewInFile && file.note.length > MAX_NOTE) return { kind: 'noteTooLong', file: said };
  if (isNewInFile && isNewInLibrary && !agree) return { kind: 'both', file: said };
  if ((isNewInFile && !agree) || !sameTags(tags, held.tags)) return { kind: 'file', file: said };
  const isNew = !base || held.note !== base.library.note || !sameTags(held.tags, base.library.tags);
  return { kind: isNew ? 'library' : 'same', file: said };
}

/** The library's tags with what was added to those of a file, and without what was taken from them since `before`. */
export function mergedTags(
  before: readonly string[],
  after: readonly string[],
  own: readonly string[],
): string[] {
  const spelt = (tags: readonly string[]) => asSpelt(tags, own);
  const [was, is] = [keysOf(spelt(before)), keysOf(spelt(after))];
  const added = spelt(after).filter((tag) => !was.has(tagKey(tag)));
  const kept = own.filter((tag) => is.has(tagKey(tag)) || !was.has(tagKey(tag)));
  return withTags(kept, added);
}

function keysOf(tags: readonly string[]): Set<string> {
  return new Set(tags.map(tagKey));
}
