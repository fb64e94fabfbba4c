import { blockName } from '../../export/highlightBlock';
import { noteBlock } from '../../export/noteBlock';
import { tagName } from '../../export/tagName';
import type { IncomingHighlight } from '../../import/parsed';
import type { Said } from '../../model/importPlan';
import type { Highlight } from '../../model/records';
import { mergeTags, tagKey } from '../../model/tag';
import { cleanText } from '../../text/plainText';

/**
 * Tags of a file in the spelling of the library: one that is the written form of a tag at hand (`R-D` of `R&D`) is
 * that tag.
 */
export function asSpelt(tags: readonly string[], own: readonly string[]): string[] {
  const spelling = new Map(own.map((tag) => [tagKey(tagName(tag)), tag]));
  const keys = new Set(own.map(tagKey));
  return mergeTags(
    tags.map((tag) => (keys.has(tagKey(tag)) ? tag : (spelling.get(tagKey(tag)) ?? tag))),
  );
}

/** Whether two lists hold the same tags, in any order and case. */
export function sameTags(a: readonly string[], b: readonly string[]): boolean {
  const keys = (tags: readonly string[]) => [...new Set(tags.map(tagKey))].sort().join('\n');
  return keys(a) === keys(b);
}

/** Whether a file's note is the one of the library: as it is, or as our Markdown writes it. */
export function sameNote(held: Highlight, note: string): boolean {
  if (note === held.note || note === cleanText(held.note).trim()) return true;
  return note === noteBlock(held.note, blockName(held)).trim();
}

/** What a file says about a passage that the library has: in the library's words where it means the same. */
export function saidOf(told: IncomingHighlight, held: Highlight): Said {
  return {
    note: sameNote(held, told.note) ? held.note : told.note,
    tags: asSpelt(told.tags, held.tags),
  };
}

/** Both notes: one that holds the other stands for both. */
export function bothNotes(own: string, added: string): string {
  if (!added || own.includes(added)) return own;
  return own ? `${own}\n\n${added}` : added;
}
