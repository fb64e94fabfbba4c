import type { Run } from '../text/commonRuns';
import type { Query } from './query';
import { withoutStragglers } from './stragglers';

/** One way to read a stretch of the page as the passage, and what speaks for it. Shares are 0..1. */
export interface Reading {
  /** The stretch, half-open; empty where prefix and suffix meet and the quote is gone. */
  readonly start: number;
  readonly end: number;
  /** Shares and counts in one: characters of quote and context that stand there, less what does not belong. */
  readonly evidence: number;
  /** Share of the quote's characters that stand in the stretch, in order. */
  readonly kept: number;
  /** The longest run of the quote that stands there in one piece; empty where there is none. */
  readonly piece: Run;
  /** Share of the nearest characters of prefix and suffix that stand next to the stretch; 1 where there never were any. */
  readonly near: readonly [before: number, after: number];
  /** Characters of all prefix and suffix found in order. */
  readonly context: readonly [before: number, after: number];
  /** Characters stored of prefix and suffix. */
  readonly stored: readonly [before: number, after: number];
  /** Characters between those of the quote, such as an advert's. */
  readonly foreign: number;
  /** Characters put between the quote and its context, on the side where they are fewer: a copy among strangers has many. */
  readonly apart: number;
  /** The quote stands there letter for letter. */
  readonly exact: boolean;
  /** Start and end are no more than likely: words at the edge have changed. */
  readonly loose: readonly [start: boolean, end: boolean];
  /** Quote and all context stand where they stood, or moved with the text before: nothing is left to ask. */
  readonly settled: boolean;
}

/** Characters of context that count as near. */
export const NEAR = 32;
/** They are looked for within this many characters of the page. */
const REACH = 64;

/** What an unchanged quote is worth in characters of evidence, for each side where its surroundings are unchanged too. */
const UNCHANGED = 20;

/** Reads `found` (runs in order, of `query.window` and `text`) as the passage. */
export function readRuns(query: Query, text: string, found: readonly Run[]): Reading {
  const { window, from, to } = query;
  const runs = withoutStragglers(found, query);
  const [start, isStartLoose] = placeOf(runs, from, 'start', text.length);
  const [last, isEndLoose] = placeOf(runs, to, 'end', text.length);
  const exact = text.startsWith(window.slice(from, to), start) && last - start === to - from;
  const end = !exact && isBare(query, text, start) ? start : Math.max(start, last);
  const kept = coverage(runs, from, to, start, end);
  const foreign = Math.max(0, end - start - (to - from));
  const [before, after] = [Math.max(0, from - NEAR), Math.min(window.length, to + NEAR)];
  const near = [
    from === 0 ? 1 : coverage(runs, before, from, start - REACH, start) / (from - before),
    after === to ? 1 : coverage(runs, to, after, end, end + REACH) / (after - to),
  ] as const;
  const context = [
    coverage(runs, 0, from, -Infinity, start),
    coverage(runs, to, window.length, end, Infinity),
  ] as const;
  const surroundings = context[0] + context[1] + (exact ? UNCHANGED * (near[0] + near[1]) : 0);
  return {
    start,
    end,
    // Characters of the quote count for more than those around it, strangers among them against it.
    evidence: 1.5 * kept + surroundings - Math.min(40, foreign / 8),
    kept: kept / (to - from),
    piece: pieceOf(runs, from, to),
    near,
    context,
    stored: [from, window.length - to],
    foreign,
    apart: apartOf(runs, from, to, start, end),
    exact,
    loose: exact ? [false, false] : [isStartLoose, isEndLoose],
    settled: false,
  };
}

/** Prefix and suffix meet: what looks like the quote's beginning or end is theirs. */
function isBare({ window, from, to }: Query, text: string, start: number): boolean {
  const before = window.slice(Math.max(0, from - NEAR), from);
  const behind = window.slice(to, to + NEAR);
  return (
    Math.min(before.length, behind.length) >= WITNESS &&
    text.startsWith(behind, start) &&
    text.startsWith(before, start - before.length)
  );
}

/** The reading of a place where quote and all context stand as they stood. */
export function wholeReading({ window, from, to }: Query, start: number): Reading {
  const stored = [from, window.length - to] as const;
  return {
    start,
    end: start + to - from,
    evidence: window.length + (to - from) / 2 + 2 * UNCHANGED,
    kept: 1,
    piece: { at: from, place: start, length: to - from },
    near: [1, 1],
    context: stored,
    stored,
    foreign: 0,
    apart: 0,
    exact: true,
    loose: [false, false],
    settled: true,
  };
}

/** A shorter run of context is no witness of where the rest of it stands. */
const WITNESS = 16;

/** See `Reading.apart`: how far the longest runs of context stand from where the quote's place puts them. */
function apartOf(
  runs: readonly Run[],
  from: number,
  to: number,
  start: number,
  end: number,
): number {
  const before = witness(runs, 0, from);
  const behind = witness(runs, to, Infinity);
  const sides = [
    before ? start - before.place - (from - before.at) : null,
    behind ? behind.place - behind.at - (end - to) : null,
  ].filter((side) => side !== null);
  return sides.length > 0 ? Math.max(0, Math.min(...sides)) : 0;
}

/** The run with most of the context from `from` to `to`, if it has enough. */
function witness(runs: readonly Run[], from: number, to: number): Run | null {
  let [best, most] = [null as Run | null, WITNESS - 1];
  for (const run of runs) {
    const shared = sharedWith(run, from, to);
    if (shared > most) [best, most] = [run, shared];
  }
  return best;
}

function pieceOf(runs: readonly Run[], from: number, to: number): Run {
  let longest: Run = { at: from, place: 0, length: 0 };
  for (const run of runs) {
    const length = sharedWith(run, from, to);
    if (length <= longest.length) continue;
    const cut = Math.max(0, from - run.at);
    longest = { at: run.at + cut, place: run.place + cut, length };
  }
  return longest;
}

/** Units of a run that lie between two of `window`; less than 0 where it is further off. */
export function sharedWith({ at, length }: Run, from: number, to: number): number {
  return Math.min(to, at + length) - Math.max(from, at);
}

/** Units of `window` from `from` to `to` that runs find between two places of the text. */
function coverage(
  runs: readonly Run[],
  from: number,
  to: number,
  start: number,
  end: number,
): number {
  let found = 0;
  for (const { at, place, length } of runs) {
    const shift = place - at;
    const first = Math.max(from, at, start - shift);
    found += Math.max(0, Math.min(to, at + length, end - shift) - first);
  }
  return found;
}

/** Units by which an edited edge may have grown; what is put in beyond that is not part of the quote. */
const GROWTH = 16;

/**
 * Where a border of the quote stands. Inside a run that is certain; between two it belongs to the one that reaches up
 * to it, the context first, as words put at the edge of a quote mostly replace words of it; else in proportion.
 */
function placeOf(
  runs: readonly Run[],
  border: number,
  edge: 'start' | 'end',
  size: number,
): readonly [place: number, isLoose: boolean] {
  const after = runs.findIndex((run) => run.at >= border);
  const left = after < 0 ? runs.at(-1) : runs[after - 1];
  const right = after < 0 ? undefined : runs[after];
  const leftEnd = left ? left.at + left.length : 0;
  if (left && leftEnd > border) return [left.place + border - left.at, false];
  if (!left) return [right ? Math.max(0, right.place - (right.at - border)) : 0, true];
  const leftPlace = left.place + left.length;
  if (!right) return [Math.min(size, leftPlace + border - leftEnd), true];
  const [lost, found] = [right.at - leftEnd, right.place - leftPlace];
  if (lost === 0) return [edge === 'start' ? right.place : leftPlace, false];
  if (found > lost + GROWTH) {
    const likely =
      edge === 'start' ? right.place - (right.at - border) : leftPlace + border - leftEnd;
    return [likely, true];
  }
  if (leftEnd === border) return [leftPlace, false];
  if (right.at === border) return [right.place, false];
  return [leftPlace + Math.round(((border - leftEnd) / lost) * found), true];
}
