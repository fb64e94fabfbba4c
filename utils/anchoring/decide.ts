import { readText } from './readText';
import type { Weighed } from './survey';
import type { TextIndex } from './TextIndex';
import type { Anchoring, Candidate } from './types';
import { isShown } from './unseen';

/** Less sure than this is a guess, and a guess is an orphan. */
const ENOUGH = 0.7;
/** Characters of evidence by which a place must beat the next. */
const MARGIN = 6;
/** Candidates that a person might want to see. */
const WORTH_SHOWING = 0.4;
const MOST = 3;

/** What to make of the readings of one passage, best first. */
export function decide(index: TextIndex, found: readonly Weighed[]): Anchoring {
  const [best] = found;
  if (best && isSure(best) && !isRivalled(best, found) && isSeen(index, best)) {
    const place = index.place(best);
    if (place && best.exact) return { status: 'anchored', ...place };
    if (place) return { status: 'approximate', ...place, score: best.confidence };
  }
  return { status: 'orphan', candidates: candidates(index, found) };
}

function isSure(best: Weighed): boolean {
  return best.end > best.start && best.confidence >= ENOUGH;
}

/** Another place is about as good, and the passages around do not tell them apart. */
function isRivalled(best: Weighed, found: readonly Weighed[]): boolean {
  return found.some(
    (other) =>
      (other.end <= best.start || other.start >= best.end) &&
      other.end > other.start &&
      best.evidence - other.evidence < MARGIN &&
      !(best.agreement.off !== null && best.agreement.off + 8 < (other.agreement.off ?? 0)),
  );
}

/** Text that is not shown counts only where it stands whole, with all around it: a folded section, not a copy. */
function isSeen(index: TextIndex, { start, exact, near }: Weighed): boolean {
  const point = index.point(start, 'start');
  const shown = point !== null && start < index.dimFrom && isShown(point.node, index.root);
  return shown || (exact && Math.min(...near) >= 0.9);
}

function candidates(index: TextIndex, found: readonly Weighed[]): Candidate[] {
  return found
    .filter(({ kept, start, end }) => kept >= WORTH_SHOWING && end > start)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST)
    .flatMap((reading) => {
      const place = index.place(reading);
      if (!place) return [];
      const { startContainer, startOffset, endContainer, endOffset } = place.range;
      const nodes = index.nodesBetween(startContainer as Text, endContainer as Text);
      const quote = readText(nodes, startOffset, endOffset);
      return [{ ...place, score: reading.confidence, quote }];
    });
}
