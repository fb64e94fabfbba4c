import type { Run } from '../text/commonRuns';
import { BESIDE, MARGIN, MOST_DISTANCE, WORTH_SHOWING } from './margins';
import type { Query } from './query';
import { NEAR, type Reading, sharedWith } from './reading';

/**
 * Whether a place that shares `runs` with the passage could change what becomes of it beside those in `read`, of which people see the one
 * with the most evidence: come before it, rival it, show that the passage was taken out of elsewhere, or be worth showing as a
 * candidate. Runs by chance cannot, and most pages have some for every passage.
 */
export function canMatter(
  runs: readonly Run[],
  { window, from, to }: Query,
  read: readonly Reading[],
): boolean {
  const quote = unitsOf(runs, from, to);
  const context = unitsOf(runs, 0, from) + unitsOf(runs, to, window.length);
  const near = Math.min(NEAR, from) + Math.min(NEAR, window.length - to);
  const evidence = Math.max(...read.map((reading) => reading.evidence));
  return (
    quote >= WORTH_SHOWING * (to - from) ||
    context >= BESIDE * near ||
    1.5 * quote + context > evidence - MOST_DISTANCE - MARGIN
  );
}

function unitsOf(runs: readonly Run[], from: number, to: number): number {
  let sum = 0;
  for (const run of runs) sum += Math.max(0, sharedWith(run, from, to));
  return sum;
}
