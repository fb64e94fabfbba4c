/**
 * The place in the article's order for a passage marked in the reader. Marks made on the live page count their
 * order in the page's text, with all its menus, and not in the article's: so the new one takes a place between
 * its neighbours there, and its own `start` only where it fits. `null` where there is no neighbour.
 */
export function orderBetween(start: number, before: number | null, after: number | null): number {
  const low = before ?? 0;
  if (after === null || after < low) return Math.max(start, low);
  return Math.min(Math.max(start, low), after);
}
