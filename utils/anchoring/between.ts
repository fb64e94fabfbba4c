import { trimmed } from '../text/chains';
import type { Run } from '../text/commonRuns';
import { fillGaps } from '../text/fillGaps';
import type { Grams } from '../text/Grams';
import type { Query } from './query';
import { type Reading, readRuns } from './reading';

/** Characters of prefix and suffix that must stand next to the quote word for word, and nowhere else in the text. */
const SIDE = 48;
/** A shorter quote is not known to stand nowhere else. */
const LEAST = 12;
/** What may stand where the quote stood, as a multiple of its length. */
const GROWN = 2;

/**
 * The one place where only the quote has changed: what stood next to it on both sides is there to the letter and is found once, and so is not
 * the quote elsewhere. Null where it is not so simple, and all that is like the passage must be looked at.
 */
export function between(query: Query, grams: Grams): Reading | null {
  const { window, from, to } = query;
  const { text } = grams;
  if (from < SIDE || window.length - to < SIDE || to - from < LEAST) return null;
  const before = onlyPlace(window.slice(from - SIDE, from), grams);
  const behind = before === null ? null : onlyPlace(window.slice(to, to + SIDE), grams);
  if (before === null || behind === null) return null;
  const start = before + SIDE;
  if (behind < start || behind - start > GROWN * (to - from)) return null;
  const copies = grams.placesOf(window.slice(from, to));
  if (!copies || copies.some((place) => place !== start)) return null;
  const left = spread(window, text, { at: from - SIDE, place: before, length: SIDE }, 0, 0);
  const [at, place] = [left.at + left.length, left.place + left.length];
  const right = spread(window, text, { at: to, place: behind, length: SIDE }, at, place);
  const focus = { from: from - SIDE, to: to + SIDE };
  return readRuns(query, text, fillGaps(window, text, trimmed([left, right]), focus));
}

function onlyPlace(sought: string, grams: Grams): number | null {
  const places = grams.placesOf(sought);
  return places?.length === 1 ? (places[0] as number) : null;
}

/** The run as long as it can be, from no earlier than `first` of `sought` and `from` of the text. */
function spread(sought: string, text: string, run: Run, first: number, from: number): Run {
  let { at, place, length } = run;
  const equal = (i: number, j: number) => sought.charCodeAt(i) === text.charCodeAt(j);
  while (at + length < sought.length && equal(at + length, place + length)) length++;
  while (at > first && place > from && equal(at - 1, place - 1)) {
    at--;
    place--;
    length++;
  }
  return { at, place, length };
}
