/** A stretch of two texts compared: in both, only in the first, or only in the second. */
export interface Change {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Words, single characters of scripts that put no spaces, and runs of anything else. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}\p{M}'’]+|\s+|[^\p{L}\p{N}\p{M}'’\s]/gu;
/** Cells of the comparison; beyond it what differs is shown as one change. 2 MB and some milliseconds. */
const MOST_CELLS = 1_000_000;

/**
 * What became of a text, word by word, in reading order and what was removed before what was added. Leaving out what was
 * added gives `before`, leaving out what was removed gives `after`. Equal neighbours are joined; no stretch is empty.
 */
export function wordDiff(before: string, after: string): Change[] {
  const [old, now] = [tokens(before), tokens(after)];
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
  return joined([
    { kind: 'same', text: old.slice(0, head).join('') },
    ...compare(old.slice(head, old.length - tail), now.slice(head, now.length - tail)),
    { kind: 'same', text: old.slice(old.length - tail).join('') },
  ]);
}

function tokens(text: string): string[] {
  const found = text.toWellFormed() === text ? text.match(TOKEN) : null;
  // What no class holds, such as a lone surrogate, must not get lost.
  return found && found.join('') === text ? found : Array.from(text);
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
  return [
    { kind: 'removed', text: old.join('') },
    { kind: 'added', text: now.join('') },
  ];
}

/** Joins neighbours of a kind; between two common stretches everything removed comes first. */
function joined(changes: readonly Change[]): Change[] {
  const out: Change[] = [];
  let [removed, added, same] = ['', '', ''];
  const flush = () => {
    if (same) out.push({ kind: 'same', text: same });
    if (removed) out.push({ kind: 'removed', text: removed });
    if (added) out.push({ kind: 'added', text: added });
    [removed, added, same] = ['', '', ''];
  };
  for (const { kind, text } of changes) {
    if (!text) continue;
    if (kind === 'same' && (removed || added)) flush();
    if (kind === 'same') same += text;
    else if (kind === 'removed') removed += text;
    else added += text;
  }
  flush();
  return out;
}
