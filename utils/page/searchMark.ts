import { anchor } from '../anchoring/anchorAll';
import type { Anchoring } from '../anchoring/types';
import type { Candidate, Mark, SearchReport } from '../model/page';
import { passageOf } from './passageOf';
import { rootOf } from './rootOf';
import { toRange } from './toRange';

/**
 * Looks for one mark with all that the engine knows of it: where it is, or where it might be, each place described as it
 * would be stored. Rejects when the signal ends it.
 */
export async function searchMark(
  document: Document,
  mark: Mark,
  signal: AbortSignal,
): Promise<SearchReport> {
  const answer = await anchor(rootOf(document), mark.selectors, { signal });
  const candidates = placesOf(answer).flatMap(({ range, score }): Candidate[] => {
    const live = toRange(document, range);
    const described = live && passageOf(live, rootOf(document));
    return described?.status === 'described' ? [{ passage: described.passage, score }] : [];
  });
  return { status: answer.status, candidates };
}

function placesOf(answer: Anchoring): readonly { range: AbstractRange; score: number }[] {
  if (answer.status === 'orphan') return answer.candidates;
  return [{ range: answer.range, score: answer.status === 'anchored' ? 1 : answer.score }];
}
