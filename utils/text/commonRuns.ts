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

/**
 * The longest possible runs which a text shares with `sought`, from eight units on (shorter ones than eleven may be
 * missed), in the order of the text.
 */
export function commonRuns(sought: string, grams: Grams): Run[] {
  const { text } = grams;
  const runs: Run[] = [];
  // By diagonal, where its last run ends: most places lie in a run that is known already.
  const ends = new Map<number, number>();
  let steps = 0;
  grams.eachPlace(sought, (at, place) => {
    // Most places met by chance are told by their first unit.
    if (text.charCodeAt(place) !== sought.charCodeAt(at)) return;
    if ((ends.get(place - at) ?? 0) > at || runs.length >= ENOUGH) return;
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
    runs.push({ at: at - back, place: place - back, length: length + back });
  });
  return longest(runs).sort((a, b) => a.place - b.place || a.at - b.at);
}

function longest(runs: Run[]): Run[] {
  if (runs.length <= MOST) return runs;
  return runs.sort((a, b) => b.length - a.length || a.place - b.place).slice(0, MOST);
}
