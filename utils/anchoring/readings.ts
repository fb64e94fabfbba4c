import { chains } from '../text/chains';
import { commonRuns } from '../text/commonRuns';
import { fillGaps } from '../text/fillGaps';
import type { Grams } from '../text/Grams';
import type { Query } from './query';
import { type Reading, readRuns } from './reading';

/** Chains looked at closely: more places than this are never about as good. */
const MOST = 4;

/** The ways to read a stretch of the text as the passage, the most alike first. */
export function readings(query: Query, grams: Grams): Reading[] {
  const { text } = grams;
  return chains(commonRuns(query.window, grams), MOST)
    .map(({ runs }) => readRuns(query, text, fillGaps(query.window, text, runs)))
    .sort((a, b) => b.evidence - a.evidence);
}
