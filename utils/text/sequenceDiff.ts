/** A stretch of two texts compared: in both, only in the first, or only in the second. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Cells of the comparison; beyond it what differs is shown as one change. 2 MB and some milliseconds. */
const MOST_CELLS = 1_000_000;

/**
 * What became of a row of tokens, in order: a change a token, in any mixture; where the middle is too long to compare, all
 * that was there before all that is. Leaving out what was added gives `old`, leaving out what was removed
 * gives `now`.
 */
export function sequenceDiff(old: readonly string[], now: readonly string[]): Change[] {
  let head = 0;
  while (head < old.length && head < now.length && old[head] === now[head]) head++;
  let tail = 0;
  while (
    tail < old.length - head &&
    tail < now.length - head &&
    old.at(-1 - tail) === now.at(-1 - tail)
  ) {
    tail++;
  }
  return [
    ...all('same', old.slice(0, head)),
    ...compare(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    ...all('same', old.slice(old.length - tail)),
  ];
}

/** Longest common subsequence, by the table of lengths from the end. */
function compare(old: readonly string[], now: readonly string[]): Change[] {
  const width = now.length + 1;
  if (old.length * now.length > MOST_CELLS) return replaced(old, now);
  const lengths = new Uint16Array((old.length + 1) * width);
  const at = (i: number, j: number) => lengths[i * width + j] as number;
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      lengths[i * width + j] =
        old[i] === now[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const changes: Change[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    if (old[i] === now[j]) {
      changes.push({ kind: 'same', text: old[i++] as string });
      j++;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      changes.push({ kind: 'removed', text: old[i++] as string });
    } else {
      changes.push({ kind: 'added', text: now[j++] as string });
    }
  }
  return [...changes, ...replaced(old.slice(i), now.slice(j))];
}

function replaced(old: readonly string[], now: readonly string[]): Change[] {
  return [...all('removed', old), ...all('added', now)];
}

function all(kind: Change['kind'], tokens: readonly string[]): Change[] {
  return tokens.map((text) => ({ kind, text }));
}
