import type { Run } from '../text/commonRuns';
import type { Query } from './query';

/** One way to read a stretch of the page as the passage, and what speaks for it. Shares are 0..1. */
export interface Reading {
  /** The stretch, half-open; empty where prefix and suffix meet and the quote is gone. */
  readonly start: number;
  readonly end: number;
  /** Share of the quote's characters that stand in the stretch, in order. */
  readonly kept: number;
  /** How many characters of the quote that is. */
  readonly keptLength: number;
  /** Share of the nearest characters of prefix and suffix that stand next to the stretch; 1 where there never were any. */
  readonly near: readonly [before: number, after: number];
  /** Characters of all prefix and suffix found in order. */
  readonly context: readonly [before: number, after: number];
  /** Characters stored of prefix and suffix. */
  readonly stored: readonly [before: number, after: number];
  /** The quote stands there letter for letter. */
  readonly exact: boolean;
}

/** Characters of context that count as near. */
const NEAR = 32;

/** Reads `runs` (in order, of `query.window` and `text`) as the passage. */
export function readRuns(query: Query, text: string, runs: readonly Run[]): Reading {
  const { window, from, to } = query;
  const start = placeOf(runs, from, 'start', text.length);
  const end = Math.max(start, placeOf(runs, to, 'end', text.length));
  const kept = coverage(runs, from, to, start, end);
  const [prefix, suffix] = [from, window.length - to];
  const [nearPrefix, nearSuffix] = [Math.min(NEAR, prefix), Math.min(NEAR, suffix)];
  const reach = 2 * NEAR;
  const near = (found: number, of: number) => (of === 0 ? 1 : found / of);
  return {
    start,
    end,
    kept: kept / (to - from),
    keptLength: kept,
    near: [
      near(coverage(runs, from - nearPrefix, from, start - reach, start), nearPrefix),
      near(coverage(runs, to, to + nearSuffix, end, end + reach), nearSuffix),
    ],
    context: [
      coverage(runs, 0, from, -Infinity, start),
      coverage(runs, to, window.length, end, Infinity),
    ],
    stored: [prefix, suffix],
    exact: end - start === to - from && text.startsWith(window.slice(from, to), start),
  };
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

/**
 * Where a border of the quote stands. Inside a run that is certain; between two it belongs to the one that reaches up
 * to it, the context first, as words put at the edge of a quote mostly replace words of it; else in proportion.
 */
function placeOf(
  runs: readonly Run[],
  border: number,
  edge: 'start' | 'end',
  size: number,
): number {
  let left: Run | null = null;
  let right: Run | null = null;
  for (const run of runs) {
    if (run.at < border) left = run;
    else {
      right = run;
      break;
    }
  }
  const leftEnd = left ? left.at + left.length : 0;
  if (left && leftEnd > border) return left.place + border - left.at;
  if (!left) return right ? Math.max(0, right.place - (right.at - border)) : 0;
  const leftPlace = left.place + left.length;
  if (!right) return Math.min(size, leftPlace + border - leftEnd);
  const touches = [leftEnd === border, right.at === border] as const;
  if (touches[0] && touches[1]) return edge === 'start' ? right.place : leftPlace;
  if (touches[0]) return leftPlace;
  if (touches[1]) return right.place;
  const share = (border - leftEnd) / (right.at - leftEnd);
  return leftPlace + Math.round(share * (right.place - leftPlace));
}
