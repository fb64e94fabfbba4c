/** A rectangle of the viewport, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Space kept to the passage and to the edges of the viewport. */
const GAP = 8;

/**
 * The left upper corner for a panel beside a passage: below its last line or else above its first, on the side that
 * was asked for if there is room, and wholly inside the viewport as far as that can be. Where the passage is out of
 * sight or nowhere, at the edge that is nearest to it.
 */
export function placeBeside(
  lines: readonly Box[],
  panel: Size,
  viewport: Size,
  wanted: 'below' | 'above' = 'below',
): { readonly left: number; readonly top: number } {
  const [first, last] = [lines[0], lines.at(-1)];
  const furthest = {
    left: viewport.width - panel.width - GAP,
    top: viewport.height - panel.height - GAP,
  };
  if (!first || !last) return { left: clamp(furthest.left), top: clamp(furthest.top) };
  const sides = { below: last.bottom + GAP, above: first.top - GAP - panel.height };
  const other = wanted === 'below' ? 'above' : 'below';
  const fits = (top: number) => top >= GAP && top <= furthest.top;
  const top = [sides[wanted], sides[other]].find(fits) ?? sides[wanted];
  const line = top === sides.above ? first : last;
  return { left: clamp(line.left, furthest.left), top: clamp(top, furthest.top) };
}

function clamp(value: number, highest = Number.POSITIVE_INFINITY): number {
  return Math.round(Math.max(GAP, Math.min(value, highest)));
}
