import { type Chain, chains } from '../text/chains';
import { commonRuns, type Run } from '../text/commonRuns';
import { fillGaps } from '../text/fillGaps';
import type { Grams } from '../text/Grams';
import { canMatter } from './canMatter';
import type { Query } from './query';
import { type Reading, readRuns } from './reading';

/** Chains looked at closely: more places than this are never about as good. */
const MOST = 6;

/** Of the best chain's weight; one with less cannot become the better reading. */
const PROMISING = 0.6;
/** Of all that is sought; less in common is chance, and no closer look makes more of it. */
const CHANCE = 0.08;
/** Characters next to the quote that are read as closely as the quote. */
const NEAR = 48;

/** Characters by which a diagonal may be off and still belong to the same place, beside the quote that was taken out: what is put in between counts here. */
const DRIFT = 200;

/**
 * The ways to read a stretch of the text as the passage, the most alike first; no stretch twice. Places that cannot make a difference
 * beside the best are left out, see `canMatter`, where `isShown` says of a place in the text that people see it.
 */
export function readings(
  query: Query,
  grams: Grams,
  isShown: (start: number) => boolean,
): Reading[] {
  const { text } = grams;
  const { window, from, to } = query;
  const runs = commonRuns(window, grams);
  const found = chains(runs, MOST);
  const least = Math.max((found[0]?.weight ?? 0) * PROMISING, window.length * CHANCE);
  const focus = { from: Math.max(0, from - NEAR), to: Math.min(window.length, to + NEAR) };
  const read: Reading[] = [];
  const weak: Chain[] = [];
  for (const [at, chain] of found.entries()) {
    if (chain.weight < least) {
      weak.push(chain);
      continue;
    }
    // A run belongs to one chain only, yet two places may share what stands between them.
    const whole = at === 0 ? chain : (chains(around(chain, runs, to - from), 1)[0] ?? chain);
    read.push(readRuns(query, text, fillGaps(window, text, whole.runs, focus)));
  }
  const first = bestOf(read);
  const matters = first && isShown(first.start) ? canMatter : () => true;
  const others = weak.filter(({ runs }) => matters(runs, query, read));
  for (const chain of others) read.push(readRuns(query, text, chain.runs));
  const best = read.sort((a, b) => b.evidence - a.evidence);
  return best.filter(
    ({ start, end }, at) =>
      best.findIndex((other) => other.start === start && other.end === end) === at,
  );
}

/** The runs on the diagonals that a chain spans or not far from them, and in order with its longest. */
function around({ runs }: Chain, all: readonly Run[], quote: number): Run[] {
  const shifts = runs.map(({ at, place }) => place - at);
  const drift = DRIFT + quote;
  const [low, high] = [Math.min(...shifts) - drift, Math.max(...shifts) + drift];
  const core = runs.reduce((one, other) => (other.length > one.length ? other : one));
  return all.filter(
    ({ at, place }) =>
      place - at >= low &&
      place - at <= high &&
      (at - core.at) * (place - core.place) >= 0 &&
      (at === core.at) === (place === core.place),
  );
}

function bestOf(read: readonly Reading[]): Reading | undefined {
  let best = read[0];
  for (const reading of read) if (best && reading.evidence > best.evidence) best = reading;
  return best;
}
