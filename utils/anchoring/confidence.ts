import type { Agreement } from './order';
import type { Reading } from './reading';

/**
 * What is known of a reading, as numbers; `WEIGHTS` goes with it. Where there was no context on one side, the other
 * speaks for both. `length` is the quote's, in normalised characters.
 */
export function features(reading: Reading, length: number, { off, crossed }: Agreement): number[] {
  const { kept, exact, foreign, apart, near, context, stored } = reading;
  const sides = ([0, 1] as const).filter((side) => stored[side] > 0);
  const [closeLow, closeHigh] = bounds(sides.map((side) => near[side]));
  const [wideLow, wideHigh] = bounds(sides.map((side) => context[side] / stored[side]));
  const position = off === null ? 0 : 1 / (1 + off / 64);
  const size = Math.log(length);
  return [
    1,
    kept,
    exact ? 1 : 0,
    closeLow,
    closeHigh,
    wideLow,
    wideHigh,
    kept * closeLow,
    kept * wideLow,
    Math.log1p(foreign),
    size,
    kept * size,
    position,
    off === null ? 1 : 0,
    crossed ? 1 : 0,
    kept * position,
    wideLow * position,
    exact ? 0 : apart / (apart + 32),
  ];
}

function bounds(shares: readonly number[]): readonly [low: number, high: number] {
  return shares.length > 0 ? [Math.min(...shares), Math.max(...shares)] : [0, 0];
}

/** Logistic regression over edited pages, see docs/anchoring.md for the data and how to fit it anew. */
const WEIGHTS = [
  -7.01, 2.0, 0.62, -1.0, 3.42, 1.35, 1.94, 3.46, 2.76, -0.96, -0.35, 0.6, 1.78, -0.11, -0.73, 1.64,
  -0.53, -6.29,
];

/** 0..1: how likely a reading is the passage. `length` is the quote's, in normalised characters. */
export function confidence(reading: Reading, length: number, agreement: Agreement): number {
  if (reading.settled) return 1;
  const known = features(reading, length, agreement);
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at++)
    sum += (known[at] as number) * (WEIGHTS[at] as number);
  return 1 / (1 + Math.exp(-sum));
}
