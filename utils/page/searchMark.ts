import type { Anchoring } from '../anchoring/types';
import type { Candidate, Mark, SearchReport } from '../model/page';
import { anchorSets } from './anchorSets';
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
  const found = await anchorSets(rootOf(document), [mark], { signal });
  const answer = found.get(mark.id) ?? { status: 'orphan', candidates: [] };
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
