import { GRAM, type Grams } from './Grams';

/** Equal stretches: `length` units from `at` in what is sought, and from `place` in the text. */
export interface Run {
  readonly at: number;
  readonly place: number;
  readonly length: number;
}

/** Longer runs tell more, and comparing all with all is quadratic. */
const MOST = 112;
/** Text that repeats itself has runs without end. */
const ENOUGH = 4_000;
/** Units compared; only text that repeats itself asks for more. */
const MOST_STEPS = 2_000_000;

/** Within a run this long, only every third place is looked up: with every fourth of the text, another run of 19 is sure to be met. */
const LONG = 32;
const SPARSE = 3;

/** Runs as they are met, in columns: most are chance and are never looked at again. Overwritten by each search. */
const met = {
  at: new Int32Array(ENOUGH),
  place: new Int32Array(ENOUGH),
  length: new Int32Array(ENOUGH),
};

/**
 * The longest possible runs which a text shares with `sought`, from eight units on (shorter ones than eleven may be
 * missed), in the order of the text.
 */
export function commonRuns(sought: string, grams: Grams): Run[] {
  const { text } = grams;
  // By diagonal, where its last run ends: most places lie in a run that is known already.
  const ends = new Map<number, number>();
  let count = 0;
  let steps = 0;
  let covered = 0;
  const isAsked = (at: number) => at >= covered || at % SPARSE === 0;
  grams.eachPlace(sought, isAsked, (at, place) => {
    // Most places met by chance are told by their first unit.
    if (text.charCodeAt(place) !== sought.charCodeAt(at)) return;
    if ((ends.get(place - at) ?? 0) > at || count >= ENOUGH) return;
    if (steps > MOST_STEPS) return;
    let length = 0;
    while (
      at + length < sought.length &&
      sought.charCodeAt(at + length) === text.charCodeAt(place + length)
    ) {
      length++;
    }
    steps += length;
    if (length < GRAM) return;
    let back = 0;
    while (
      back < at &&
      back < place &&
      sought.charCodeAt(at - back - 1) === text.charCodeAt(place - back - 1)
    ) {
      back++;
    }
    ends.set(place - at, at + length);
    if (back + length >= LONG) covered = Math.max(covered, at + length - GRAM + 1);
    met.at[count] = at - back;
    met.place[count] = place - back;
    met.length[count] = length + back;
    count++;
  });
  return longest(count).sort((a, b) => a.place - b.place || a.at - b.at);
}

/** The `MOST` longest of the first `count` runs met; of runs equally long, those that stand first in the text. */
function longest(count: number): Run[] {
  const least = count <= MOST ? 0 : lengthOf(MOST, count);
  const runs: Run[] = [];
  const equal: Run[] = [];
  for (let k = 0; k < count; k++) {
    const length = met.length[k] as number;
    if (length < least) continue;
    const run = { at: met.at[k] as number, place: met.place[k] as number, length };
    (length === least ? equal : runs).push(run);
  }
  const room = MOST - runs.length;
  if (equal.length > room) equal.sort((a, b) => a.place - b.place).length = room;
  return runs.concat(equal);
}

/** How long the run is that comes at place `rank` (from 1) when the first `count` are put in order, the longest first. */
function lengthOf(rank: number, count: number): number {
  const lengths = met.length.slice(0, count).sort();
  return lengths[count - rank] as number;
}
