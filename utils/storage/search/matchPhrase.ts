import { fieldWeight } from './matchWord';
import { eachPosting, fieldOf, type PostingRow } from './postings';
import type { Rows } from './Rows';
import type { Weights } from './weights';

/** Where a phrase may start: for each article and field (`number * 3 + field`) the places of its first word. */
type Starts = Map<number, Set<number>>;
type Visited = { row: PostingRow; isKnown: (number: number) => boolean };

/**
 * Adds to `weights` how often words stand one after the other in each article. The rarest word is read first, and the
 * others only where it stands.
 */
export async function matchPhrase(
  rows: Rows,
  terms: readonly string[],
  open: boolean,
  weights: Weights,
): Promise<void> {
  const read: { at: number; own: Visited[]; count: number }[] = [];
  for (const [at, term] of terms.entries()) {
    const own: Visited[] = [];
    await rows.each(term, open && at === terms.length - 1, (row, isKnown) =>
      own.push({ row, isKnown }),
    );
    read.push({ at, own, count: own.reduce((sum, { row }) => sum + row.count, 0) });
  }
  let starts: Starts | null = null;
  for (const { at, own } of read.sort((a, b) => a.count - b.count)) {
    starts = narrow(starts, own, at);
    if (starts.size === 0) return;
  }
  for (const [key, places] of starts ?? []) {
    const number = Math.floor(key / 3);
    if (number >= weights.length) continue;
    const weight = fieldWeight[fieldOf(key % 3)];
    weights[number] = (weights[number] ?? 0) + weight * terms.length * places.size;
  }
}

/** The starts at which the word stands `at` words on; all its own when there are none yet. */
function narrow(starts: Starts | null, visited: readonly Visited[], at: number): Starts {
  const left: Starts = new Map();
  for (const { row, isKnown } of visited) {
    const field = row.part % 3;
    eachPosting(row, (number, _, places) => {
      const key = number * 3 + field;
      const before = starts?.get(key);
      if ((starts && !before) || !isKnown(number)) return;
      for (const place of places()) {
        const start = place - at;
        if (start < 0 || (before && !before.has(start))) continue;
        const own = left.get(key);
        if (own) own.add(start);
        else left.set(key, new Set([start]));
      }
    });
  }
  return left;
}
