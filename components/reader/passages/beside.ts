/** How far a floating box keeps from the text and from the edges, in CSS pixels. */
const GAP = 8;
/** Height of the bar that stays at the top of the window. */
const BAR = 48;

/**
 * Where a box of this size goes beside a range: under its end, or over its start where the window ends sooner;
 * within the sides of the frame. As `top` and `left` for an absolutely placed child of `frame`, in px.
 */
export function beside(
  range: Range,
  frame: HTMLElement,
  { width, height }: { width: number; height: number },
): { top: string; left: string } {
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0);
  const first = rects[0] ?? range.getBoundingClientRect();
  const last = rects.at(-1) ?? first;
  const origin = frame.getBoundingClientRect();
  const below = last.bottom + GAP;
  const fits = below + height <= innerHeight;
  const above = first.top - GAP - height;
  const isBelow = fits || above < BAR;
  const top = isBelow ? below : above;
  const middle = isBelow ? (last.left + last.right) / 2 : (first.left + first.right) / 2;
  const left = Math.min(
    Math.max(middle - width / 2, origin.left + GAP),
    Math.max(origin.left + GAP, origin.right - GAP - width),
  );
  return { top: `${top - origin.top}px`, left: `${left - origin.left}px` };
}
