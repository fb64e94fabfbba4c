/** A passage that is surely found: where it stood when it was marked, and where it stands. */
export interface Landmark {
  readonly was: number;
  readonly is: number;
}

/** How a place agrees with the passages around it. */
export interface Agreement {
  /** Characters by which it is off, measured from the nearer landmark; null without landmarks. */
  readonly off: number | null;
  /** It stands before a landmark that it came after, or the other way round. */
  readonly crossed: boolean;
}

/** Landmarks in order, without those that break it: passages of one article keep their order, and what does not was moved or is wrong. Longest increasing subsequence (Schensted, 1961). */
export function inOrder(landmarks: readonly Landmark[]): Landmark[] {
  const sorted = [...landmarks].sort((a, b) => a.was - b.was || a.is - b.is);
  const tails: number[] = [];
  const previous: number[] = [];
  sorted.forEach((mark, at) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[tails[middle] as number] as Landmark).is < mark.is) low = middle + 1;
      else high = middle;
    }
    previous[at] = low > 0 ? (tails[low - 1] as number) : -1;
    tails[low] = at;
  });
  const kept: Landmark[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = previous[at] as number) {
    kept.push(sorted[at] as Landmark);
  }
  return kept.reverse();
}

/** Compares a place with the landmarks around it (`landmarks` in order); the passage's own is left out. */
export function agreement(landmarks: readonly Landmark[], was: number, is: number): Agreement {
  let [low, high] = [0, landmarks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((landmarks[middle] as Landmark).was < was) low = middle + 1;
    else high = middle;
  }
  const before = landmarks[low - 1];
  const own = landmarks[low]?.was === was;
  const after = landmarks[own ? low + 1 : low];
  const offs = [before, after].flatMap((mark) =>
    mark ? [Math.abs(is - mark.is - (was - mark.was))] : [],
  );
  return {
    off: offs.length > 0 ? Math.min(...offs) : null,
    crossed: (before !== undefined && is < before.is) || (after !== undefined && is > after.is),
  };
}
