import { BESIDE, MARGIN, WORTH_SHOWING } from './margins';
import type { Query } from './query';
import { readText } from './readText';
import type { Weighed } from './survey';
import type { TextIndex } from './TextIndex';
import type { Anchoring, Candidate, Span } from './types';

/** Less sure than this is a guess, and a guess is an orphan. As wrong places count twice in the fit, this is two in three. */
const ENOUGH = 0.5;
/** Characters of an unchanged quote that came without any context, as other programs export them, which can be no chance. */
const ALONE = 12;
/** Text that is not shown must be this sure, and unchanged. */
const ENOUGH_UNSEEN = 0.98;
/** Share of the near context on both sides that shows where the passage stood. */
const OLD_PLACE = 0.6;
/** Characters by which a place must fit better among the other passages to win without that margin. */
const CLOSER = 8;
/** With less of the quote than this, it was taken out of where it stood. */
const GONE = 0.3;
/** Shorter, and a passage is not known to have been moved. */
const MOVED = 20;
/** Share of all context which leaves no doubt about where the passage stood. */
const WHOLE = 0.95;
/** Share of the best place's context that an unchanged copy has when it is the passage, or might be. */
const TWIN = 0.5;
/** Share of the context on both sides that stays where a rewriting spared the quote, its least size, and the quote's. */
const OWN = { share: 0.25, least: 48, length: 8 };
/**
 * Where an edge of the quote was rewritten with its neighbours: share of the quote and characters that stand in one
 * piece, share of the context that stands on either side, and the most of it that may stand next to the quote.
 */
const SURVIVOR = { piece: 0.45, length: 10, share: 0.4, near: 0.7 };
/** Fewer characters than this stand beside many a passage by chance. */
const SENTENCE = 12;
/** Characters of other text that part a copy from the passage's context. */
const APART = 24;
/** Candidates that a person is shown. */
const MOST = 3;

/** What to make of the readings of one passage, best first. */
export function decide(index: TextIndex, query: Query, weighed: readonly Weighed[]): Anchoring {
  const settled = weighed[0]?.settled ? index.place(weighed[0]) : null;
  if (settled) return { status: 'anchored', ...settled };
  const found = weighed.map((reading) => inOneLayer(index, reading));
  const best = found.find((reading) => index.isShownAt(reading.start));
  const meant = best && (movedFrom(index, best, found) ?? best);
  const [first] = found;
  const chosen =
    meant &&
    isSure(meant, query) &&
    !isRivalled(index, meant, found) &&
    !isTakenOut(meant, found) &&
    !isNeighbour(index, query, meant)
      ? meant
      : first && first !== best && isFolded(first, found, best)
        ? first
        : null;
  const place = chosen && index.place(atWords(index, boundsOf(chosen, query)));
  if (chosen?.exact && place) return { status: 'anchored', ...place };
  if (chosen && place) return { status: 'approximate', ...place, score: chosen.confidence };
  return { status: 'orphan', candidates: candidates(index, found) };
}

/** At the end of a page, words of its hidden text may look like those that were lost. */
function inOneLayer({ dimFrom }: TextIndex, reading: Weighed): Weighed {
  const isAcross = reading.start < dimFrom && reading.end > dimFrom;
  return isAcross ? { ...reading, end: dimFrom } : reading;
}

/** People mark whole words; an edge that is no more than likely is moved to where one begins or ends. */
function atWords(index: TextIndex, { start, end, loose }: Weighed): Span {
  const first = loose[0] ? index.nearestWord(start, 'start') : start;
  const last = loose[1] ? index.nearestWord(end, 'end') : end;
  return first < last ? { start: first, end: last } : { start, end };
}

function isSure(best: Weighed, query: Query): boolean {
  const isLikely =
    best.confidence >= ENOUGH || isAmongItsOwn(best) || isSurvivor(best, query) || isAlone(best);
  return best.end > best.start && isLikely;
}

/** Nothing but the quote is known, and here it is, word for word; a second place like it makes it an orphan all the same. */
function isAlone({ exact, start, end, stored }: Weighed): boolean {
  return exact && stored[0] + stored[1] === 0 && end - start >= ALONE;
}

/** The quote is unchanged, and so is much of what stood around it, though perhaps not next to it. */
function isAmongItsOwn(best: Weighed): boolean {
  const { exact, apart, start, end, context, stored } = best;
  return (
    exact &&
    end - start >= OWN.length &&
    inContext(best) >= OWN.least &&
    apart < APART &&
    context[0] >= OWN.share * stored[0] &&
    context[1] >= OWN.share * stored[1]
  );
}

/**
 * What stood next to the quote on both sides was rewritten, and an edge of it too; but the bulk of it stands in one piece
 * between the rest of its context. Where a neighbour stands as it did, as with the next row of a table, this is none.
 */
function isSurvivor(best: Weighed, { from, to }: Query): boolean {
  const { exact, piece, near, context, stored, apart } = best;
  return (
    !exact &&
    piece.length >= Math.max(SURVIVOR.length, SURVIVOR.piece * (to - from)) &&
    Math.max(...near) < SURVIVOR.near &&
    apart < APART &&
    context[0] >= Math.max(OWN.least, SURVIVOR.share * stored[0]) &&
    context[1] >= Math.max(OWN.least, SURVIVOR.share * stored[1])
  );
}

/** A survivor reaches as far on either side of its piece as it did: words that it shares beyond that are chance. */
function boundsOf(best: Weighed, query: Query): Weighed {
  if (!isSurvivor(best, query)) return best;
  const { at, place, length } = best.piece;
  const start = Math.max(best.start, place - (at - query.from));
  const end = Math.min(best.end, place + length + query.to - (at + length));
  return { ...best, start, end, loose: [at > query.from, at + length < query.to] };
}

/**
 * The quote was taken out of where it stood, and stands unchanged elsewhere with what was next to it: its paragraph was
 * moved, and left more context behind than it took along.
 */
function movedFrom(index: TextIndex, old: Weighed, found: readonly Weighed[]): Weighed | undefined {
  if (old.kept >= GONE) return undefined;
  return found.find(
    (reading) =>
      reading.exact &&
      reading.end - reading.start >= MOVED &&
      Math.max(...reading.near) >= BESIDE &&
      index.isShownAt(reading.start),
  );
}

/** All context stands elsewhere without the quote: what is like it here, in surroundings like those, is another row of a table. */
function isTakenOut(best: Weighed, found: readonly Weighed[]): boolean {
  return (
    !best.exact &&
    found.some(
      (other) =>
        other !== best &&
        other.kept < GONE &&
        Math.min(...other.near) >= BESIDE &&
        (inContext(other) >= inContext(best) + MARGIN ||
          inContext(other) >= WHOLE * (other.stored[0] + other.stored[1])),
    )
  );
}

/** What stands here stood beside the passage when it was marked: in a list of sentences alike, the next one. */
function isNeighbour(index: TextIndex, { window, from, to }: Query, best: Weighed): boolean {
  const { start, end } = atWords(index, best);
  const text = index.text.slice(start, end);
  const stood = [window.slice(0, from), window.slice(to)];
  return !best.exact && text.length >= SENTENCE && stood.some((side) => side.includes(text));
}

function inContext({ context }: Weighed): number {
  return context[0] + context[1];
}

/**
 * An unchanged copy stands in surroundings which are much the same: either the words of the one changed or what is
 * around the other. A copy among strangers is none.
 */
function isTwin(best: Weighed, other: Weighed): boolean {
  return (
    other.exact && !best.exact && other.apart < APART && inContext(other) >= TWIN * inContext(best)
  );
}

/** Another place is about as good, and the passages around do not tell them apart. */
function isRivalled(index: TextIndex, best: Weighed, found: readonly Weighed[]): boolean {
  const { off, crossed } = best.agreement;
  return found.some(
    (other) =>
      other !== best &&
      (other.end <= best.start || other.start >= best.end) &&
      other.kept >= GONE &&
      (best.evidence - other.evidence < MARGIN || isTwin(best, other)) &&
      !(off !== null && !crossed && off + CLOSER < (other.agreement.off ?? 0)) &&
      index.isShownAt(other.start),
  );
}

/**
 * Text that is not shown is a folded section if the passage stands there unchanged and the text that is shown has no
 * place where it stood; if it has one, the other is a copy.
 */
function isFolded(unseen: Weighed, found: readonly Weighed[], seen?: Weighed): boolean {
  return (
    unseen.exact &&
    unseen.confidence >= ENOUGH_UNSEEN &&
    !(seen && Math.min(...seen.near) >= OLD_PLACE) &&
    !found.some((other) => other !== unseen && unseen.evidence - other.evidence < MARGIN)
  );
}

function candidates(index: TextIndex, found: readonly Weighed[]): Candidate[] {
  return found
    .filter(({ kept, start, end }) => kept >= WORTH_SHOWING && end > start)
    .sort((a, b) => b.confidence - a.confidence)
    .slice(0, MOST)
    .flatMap((reading) => {
      const place = index.place(atWords(index, reading));
      if (!place) return [];
      const { startContainer, startOffset, endContainer, endOffset } = place.range;
      const nodes = index.nodesBetween(startContainer as Text, endContainer as Text);
      const quote = readText(nodes, startOffset, endOffset);
      return [{ ...place, score: reading.confidence, quote }];
    });
}
