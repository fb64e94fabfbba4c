import type { Agreement } from './order';
import type { Reading } from './reading';

/**
 * What is known of a reading, as numbers; `WEIGHTS` goes with it. Where there was no context on one side, the other
 * speaks for both.
 */
export function features(reading: Reading, length: number, { off, crossed }: Agreement): number[] {
  const { kept, exact, foreign } = reading;
  const sides = ([0, 1] as const).flatMap((side) => {
    const stored = reading.stored[side];
    return stored > 0 ? [(reading.near[side] + reading.context[side] / stored) / 2] : [];
  });
  const [low, high] = sides.length > 0 ? [Math.min(...sides), Math.max(...sides)] : [0, 0];
  const near = off === null ? 0 : 1 / (1 + off / 64);
  const size = Math.log(length);
  return [
    1,
    kept,
    exact ? 1 : 0,
    low,
    high,
    kept * low,
    kept * high,
    Math.log1p(foreign),
    size,
    kept * size,
    near,
    off === null ? 1 : 0,
    crossed ? 1 : 0,
    kept * near,
  ];
}

/** Logistic regression over edited pages, see docs/anchoring.md for the data and how to fit it anew. */
const WEIGHTS = [1.81, -1.91, 1.54, 8.63, -3.79, -0.03, 2.89, -1.61, -2.41, 3.23, 0, 0, 0, 0];

/** 0..1: how likely a reading is the passage. `length` is the quote's, in normalised characters. */
export function confidence(reading: Reading, length: number, agreement: Agreement): number {
  const sum = features(reading, length, agreement).reduce(
    (total, value, at) => total + value * (WEIGHTS[at] ?? 0),
    0,
  );
  return 1 / (1 + Math.exp(-sum));
}
