import { fieldWeight } from './matchWord';
import type { Entry } from './postingRows';
import { eachPosting, fields } from './postings';
import type { Rows, Wanted } from './Rows';
import type { Weights } from './weights';

/** Where a phrase may start: for each article and field (`number * 3 + field`) the places of its first word. */
type Starts = Map<number, Set<number>>;
type Visited = { entry: Entry; isKnown: (number: number) => boolean };

/**
 * Adds to `weights` how often words stand one after the other in each article. The rarest word is read first, and the
 * others only where it stands.
 */
export async function matchPhrase(
  rows: Rows,
  words: readonly Wanted[],
  weights: Weights,
): Promise<void> {
  const read = await Promise.all(
    words.map(async (wanted, at) => {
      const own: Visited[] = [];
      await rows.each(wanted, (entry, isKnown) => own.push({ entry, isKnown }));
      return { at, own, size: own.reduce((sum, { entry }) => sum + entry.end - entry.start, 0) };
    }),
  );
  let starts: Starts | null = null;
  for (const { at, own } of read.sort((a, b) => a.size - b.size)) {
    starts = narrow(starts, own, at);
    if (starts.size === 0) return;
  }
  for (const [key, places] of starts ?? []) {
    const number = Math.floor(key / fields.length);
    const field = fields[key % fields.length];
    if (number >= weights.length || !field) continue;
    weights[number] = (weights[number] ?? 0) + fieldWeight[field] * words.length * places.size;
  }
}

/** The starts at which the word stands `at` words on; all its own when there are none yet. */
function narrow(starts: Starts | null, visited: readonly Visited[], at: number): Starts {
  const left: Starts = new Map();
  for (const { entry, isKnown } of visited) {
    eachPosting(entry, (number, counts, placesOf) => {
      if (!isKnown(number)) return;
      for (let field = 0; field < fields.length; field += 1) {
        const key = number * fields.length + field;
        const before = starts?.get(key);
        if (!counts[field] || (starts && !before)) continue;
        for (const place of placesOf(field)) {
          const start = place - at;
          if (start < 0 || (before && !before.has(start))) continue;
          const own = left.get(key);
          if (own) own.add(start);
          else left.set(key, new Set([start]));
        }
      }
    });
  }
  return left;
}
