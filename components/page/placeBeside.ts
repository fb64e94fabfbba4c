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

/** Where a panel's left upper corner is. */
export interface Corner {
  readonly left: number;
  readonly top: number;
}

/** Space kept to the passage and to the edges of the viewport. */
const GAP = 8;

/**
 * The left upper corner for a panel beside a passage: below its last line or above its first, on the side that was
 * asked for if there is room; else to its right or left; else over it, and in any case inside the viewport as far as
 * that can be. Where the passage is out of sight, at the edge nearest to it; where it is nowhere, in the last corner.
 */
export function placeBeside(
  lines: readonly Box[],
  panel: Size,
  viewport: Size,
  wanted: 'below' | 'above' = 'below',
): Corner {
  const inside = ({ left, top }: Corner): Corner => ({
    left: clamp(left, viewport.width - panel.width - GAP),
    top: clamp(top, viewport.height - panel.height - GAP),
  });
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last) return inside({ left: viewport.width, top: viewport.height });

  const below = { left: last.left, top: last.bottom + GAP };
  const above = { left: first.left, top: first.top - GAP - panel.height };
  const right = { left: Math.max(...lines.map((line) => line.right)) + GAP, top: first.top };
  const left = { left: Math.min(...lines.map((l) => l.left)) - GAP - panel.width, top: first.top };
  const [near, far] = wanted === 'below' ? [below, above] : [above, below];

  // Up and down a panel may slip along its passage, but not over it.
  const isFree = (corner: Corner, axis: keyof Corner) =>
    inside(corner)[axis] === Math.round(corner[axis]);
  const isInSight = last.bottom > 0 && first.top < viewport.height;
  const found =
    [near, far].find((corner) => isFree(corner, 'top')) ??
    [right, left].find((corner) => isInSight && isFree(corner, 'left'));
  return inside(found ?? near);
}

/** Keeps the beginning in sight where there is not room for all. */
function clamp(value: number, highest: number): number {
  return Math.round(Math.max(GAP, Math.min(value, highest)));
}
