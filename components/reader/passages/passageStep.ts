/** A passage on the page: where it begins, in CSS pixels from the top of what is seen. */
export interface PassagePlace<Id> {
  readonly id: Id;
  readonly top: number;
}

/**
 * The next passage (`step` 1) or the one before (-1): from `current` where there is one, else from the line at
 * `from` pixels. `places` is in the order of the article. Null when there is none that way.
 */
export function passageStep<Id>(
  places: readonly PassagePlace<Id>[],
  current: Id | null,
  step: 1 | -1,
  from: number,
): Id | null {
  const at = places.findIndex(({ id }) => id === current);
  if (at >= 0) return places[at + step]?.id ?? null;
  const found =
    step > 0 ? places.find(({ top }) => top >= from) : places.findLast(({ top }) => top < from);
  return found?.id ?? null;
}
