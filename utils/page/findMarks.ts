import type { Anchoring } from '../anchoring/types';
import type { HighlightId } from '../model/ids';
import type { Mark } from '../model/page';
import { anchorSets } from './anchorSets';
import type { Found } from './Found';
import type { LiveIndex } from './LiveIndex';
import { rootOf } from './rootOf';
import { toRange } from './toRange';
import { TURN } from './turn';

/** Looks for marks in the document. Null when the signal ended the search. */
export async function findMarks(
  document: Document,
  marks: readonly Mark[],
  index: LiveIndex,
  signal: AbortSignal,
): Promise<Map<HighlightId, Found> | null> {
  try {
    const answers = await anchorSets(rootOf(document), marks, {
      signal,
      budget: TURN,
      index: (root) => index.read(root),
    });
    const found = new Map<HighlightId, Found>();
    for (const { id } of marks) {
      const answer = answers.get(id);
      if (answer) found.set(id, asFound(document, answer));
    }
    return found;
  } catch (error) {
    if (signal.aborted) return null;
    throw error;
  }
}

function asFound(document: Document, answer: Anchoring): Found {
  if (answer.status === 'orphan') return { status: 'orphan', score: 0 };
  const { status, range } = answer;
  const score = answer.status === 'anchored' ? 1 : answer.score;
  return { status, score, range, text: toRange(document, range)?.toString() ?? '' };
}
