import type { Run } from './commonRuns';

/** Runs in the order of both texts, and how many units they have in common less what their gaps cost. */
export interface Chain {
  readonly runs: readonly Run[];
  readonly weight: number;
}

/** Text of others may be put inside a passage, but not a chapter. */
const WIDEST_GAP = 1_500;

/**
 * The best ways to read `runs` (sorted by place) as one text that was edited, best first, no run in two of them.
 * Overlaps are cut off the later run. Chaining as in sequence alignment: quadratic in the number of runs, which is capped.
 */
export function chains(runs: readonly Run[], most: number): Chain[] {
  const weights = new Float64Array(runs.length);
  const previous = new Int32Array(runs.length).fill(-1);
  const reach = reachOf(runs);
  runs.forEach((run, j) => {
    let best = run.length;
    for (let i = j - 1; i >= 0; i--) {
      const before = runs[i] as Run;
      if (run.place - before.place > reach) break;
      // A gain is never more than the run itself.
      if ((weights[i] as number) + run.length <= best) continue;
      const weight = (weights[i] as number) + gain(before, run);
      if (weight > best) {
        best = weight;
        previous[j] = i;
      }
    }
    weights[j] = best;
  });
  return takeApart(runs, weights, previous, most);
}

/** No run can follow one that begins further before it than this: see `gain`. */
function reachOf(runs: readonly Run[]): number {
  let last = 0;
  for (const { at, length } of runs) last = Math.max(last, at + length);
  return WIDEST_GAP + last;
}

/** What `run` adds behind `before`; -Infinity where it cannot follow. */
function gain(before: Run, run: Run): number {
  if (run.at <= before.at || run.place <= before.place) return -Infinity;
  const overlap = overlapOf(before, run);
  const gap = run.place - before.place - before.length;
  if (overlap >= run.length || gap > WIDEST_GAP + (run.at - before.at - before.length)) {
    return -Infinity;
  }
  const shift = Math.abs(run.place - run.at - (before.place - before.at));
  return run.length - overlap - costOf(shift);
}

/** What was put in or taken out costs little by its length: an advert is as likely as a word. */
function costOf(shift: number): number {
  return shift === 0 ? 0 : 3 + Math.log2(shift) + Math.min(40, shift / 12);
}

function overlapOf(before: Run, run: Run): number {
  return Math.max(0, before.at + before.length - run.at, before.place + before.length - run.place);
}

function takeApart(
  runs: readonly Run[],
  weights: Float64Array,
  previous: Int32Array,
  most: number,
): Chain[] {
  const taken = new Uint8Array(runs.length);
  const found: Chain[] = [];
  for (let last = heaviest(weights, taken); last >= 0; last = heaviest(weights, taken)) {
    if (found.length >= most) break;
    const chain: Run[] = [];
    let at = last;
    for (; at >= 0 && !taken[at]; at = previous[at] as number) {
      taken[at] = 1;
      chain.push(runs[at] as Run);
    }
    const shared = at >= 0 ? (weights[at] as number) : 0;
    found.push({ runs: trimmed(chain.reverse()), weight: (weights[last] as number) - shared });
  }
  return found.sort((a, b) => b.weight - a.weight);
}

/** The first of the heaviest that are not taken; -1 when all are. */
function heaviest(weights: Float64Array, taken: Uint8Array): number {
  let best = -1;
  for (let at = 0; at < weights.length; at++) {
    if (taken[at]) continue;
    if (best < 0 || (weights[at] as number) > (weights[best] as number)) best = at;
  }
  return best;
}

/** Runs in order without what they share: it is cut off the later one. */
export function trimmed(chain: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const run of chain) {
    const before = out.at(-1);
    const cut = before ? overlapOf(before, run) : 0;
    if (cut < run.length) {
      out.push({ at: run.at + cut, place: run.place + cut, length: run.length - cut });
    }
  }
  return out;
}
