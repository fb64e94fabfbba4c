/**
 * The passage drawn under a point of the window, the shortest where several lie over each other; null where there is
 * none. Exact: a click beside a line that a passage wraps round is no click on it.
 */
export function passageAt<Id>(places: ReadonlyMap<Id, Range>, x: number, y: number): Id | null {
  let best: { id: Id; length: number } | null = null;
  for (const [id, range] of places) {
    if (![...range.getClientRects()].some((rect) => holds(rect, x, y))) continue;
    const length = range.toString().length;
    if (!best || length < best.length) best = { id, length };
  }
  return best?.id ?? null;
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
