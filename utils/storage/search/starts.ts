import { type Field, type FieldPlaces, fields } from './postings';

/**
 * The starts of words that have a posting list of their own, by how many UTF-16 units they hold: to read the lists of all words
 * that begin so would take a share of the whole index. Of longer starts there are few words enough.
 */
const lengths = [2, 3] as const;
/** Before a start in the index: no word holds it, and it stands before all of them. */
const MARK = '\u0001';

/** What the counts of a start are multiples of: so many parts of a word. */
export const PARTS = 24;

/** Where the list of a start is; null when it has none. Words that are no longer than the start are not in it. */
export function termOfStart(start: string): string | null {
  return lengths.some((length) => length === start.length) ? MARK + start : null;
}

/**
 * For each start the words of an article that go on from it, by where the starts' lists are: for each field how much of
 * them all it makes up, in parts of a word. So a start weighs more in a short word than in a long one.
 */
export function startsOf(words: ReadonlyMap<string, FieldPlaces>): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const [word, places] of words) {
    for (const length of lengths) {
      if (word.length <= length) continue;
      const start = MARK + word.slice(0, length);
      const parts = starts.get(start) ?? fields.map(() => 0);
      starts.set(start, parts);
      fields.forEach((field: Field, at) => {
        parts[at] = (parts[at] ?? 0) + ((places[field]?.length ?? 0) * PARTS) / word.length;
      });
    }
  }
  for (const parts of starts.values()) parts.forEach(round);
  return starts;
}

/** To whole numbers; what is there at all stays more than none. */
function round(part: number, at: number, parts: number[]): void {
  parts[at] = part > 0 ? Math.max(1, Math.round(part)) : 0;
}
