import { selectorOf } from '../model/selectors';
import type { RepairedTarget } from './anchorSets';

/** Passages taken along on either side; the nearest may be gone, or moved, themselves. */
const NEIGHBOURS = 8;

/**
 * Those that are `wanted` of `all`, with some on either side of each: where places are alike, as the rows of a table are, the passages around
 * tell which is meant. All that is wanted, where that is all.
 */
export function withNeighbours<Target extends RepairedTarget<string>>(
  wanted: readonly Target[],
  all: readonly Target[],
): readonly Target[] {
  if (wanted.length >= all.length) return wanted;
  const ids = new Set(wanted.map(({ id }) => id));
  const inOrder = all
    .map((target) => ({ target, start: startOf(target) }))
    .sort((a, b) => a.start - b.start);
  const isNear = new Uint8Array(inOrder.length);
  for (const [at, { target }] of inOrder.entries()) {
    if (ids.has(target.id)) isNear.fill(1, Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1);
  }
  return inOrder.filter((_, at) => isNear[at]).map(({ target }) => target);
}

function startOf({ selectorSets }: RepairedTarget<string>): number {
  return selectorOf(selectorSets.at(-1) ?? [], 'TextPositionSelector')?.start ?? 0;
}
