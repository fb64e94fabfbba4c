/**
 * The row to stand on once rows have gone: `current` while it is still there, else the nearest one after it that
 * survived, else the nearest before it, else the first of `after`; null when the list is empty.
 */
export function nearestRow<Id>(
  before: readonly Id[],
  after: readonly Id[],
  current: Id | null,
): Id | null {
  const left = new Set(after);
  if (current !== null && left.has(current)) return current;
  const at = current === null ? -1 : before.indexOf(current);
  const below = at < 0 ? undefined : before.slice(at + 1).find((id) => left.has(id));
  const above = at < 0 ? undefined : before.slice(0, at).findLast((id) => left.has(id));
  return below ?? above ?? after[0] ?? null;
}

/** The row `step` rows on, stopping at either end; from nowhere, the first or the last. Null in an empty list. */
export function rowAt<Id>(ids: readonly Id[], current: Id | null, step: number): Id | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return (step < 0 ? ids.at(-1) : ids[0]) ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, at + step))] ?? null;
}
