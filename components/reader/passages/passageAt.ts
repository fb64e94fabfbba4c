/**
 * The passage drawn under a point of the window, the one on top where several lie over each other: it begins later, or
 * else ends sooner. Null where there is none. Exact: a click beside a line that a passage wraps round is no click on it.
 */
export function passageAt<Id>(places: ReadonlyMap<Id, Range>, x: number, y: number): Id | null {
  let best: { id: Id; range: Range } | null = null;
  for (const [id, range] of places) {
    if (![...range.getClientRects()].some((rect) => holds(rect, x, y))) continue;
    if (!best || isOver(range, best.range)) best = { id, range };
  }
  return best?.id ?? null;
}

/** The passage, the one on top, that the caret stands in; null where there is none, and while text is selected. */
export function passageAtCaret<Id>(
  places: ReadonlyMap<Id, Range>,
  selection: Selection | null,
): Id | null {
  const { anchorNode: node, anchorOffset, isCollapsed } = selection ?? {};
  if (!node || !isCollapsed) return null;
  const held = [...places].filter(([, range]) => range.isPointInRange(node, anchorOffset ?? 0));
  const [first] = held.sort(([, a], [, b]) => (isOver(a, b) ? -1 : 1));
  return first?.[0] ?? null;
}

function isOver(a: Range, b: Range): boolean {
  const start = a.compareBoundaryPoints(Range.START_TO_START, b);
  return start > 0 || (start === 0 && a.compareBoundaryPoints(Range.END_TO_END, b) < 0);
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}
