import type { Run } from '../text/commonRuns';
import type { Query } from './query';

/** Characters of other text that part a piece from what it belongs to. */
const APART = 24;
/** Share of the quote that is no straggler however far it stands. */
const BULK = 0.4;
const WORDLY = /[\p{L}\p{N}]/u;

/**
 * `runs` (in order) without small pieces of the quote that have much other text between them and the rest of it: words of
 * a paragraph that was put next to the quote and happens to share them, or no more than the full stop that it ends with.
 * A piece behind an advert still leads on into the context.
 */
export function withoutStragglers(
  runs: readonly Run[],
  { window, from, to }: Query,
): readonly Run[] {
  const groups = inGroups(runs);
  if (groups.length < 2) return runs;
  const pieces = groups.map((group) => group.flatMap((run) => inside(run, from, to)));
  const sizes = pieces.map((piece) => piece.reduce((sum, { length }) => sum + length, 0));
  const most = Math.max(...sizes);
  const isStray = (at: number) => {
    const size = sizes[at] as number;
    if (size === 0 || size === most) return false;
    const isHeld = groups[at]?.some((run) => run.at < from || run.at + run.length > to);
    if (isHeld) return !pieces[at]?.some((run) => WORDLY.test(textOf(run, window)));
    return at > 0 && at < groups.length - 1 && size <= BULK * (to - from);
  };
  return groups.flatMap((group, at) =>
    isStray(at) ? group.flatMap((run) => outside(run, from, to)) : group,
  );
}

/** Runs with less than `APART` other characters between them; fewer part one of some letters, which is often chance. */
function inGroups(runs: readonly Run[]): Run[][] {
  const groups: Run[][] = [];
  let before: Run | undefined;
  for (const run of runs) {
    const between = before ? run.place - run.at - (before.place - before.at) : 0;
    const shorter = Math.min(run.length, before?.length ?? 0);
    if (before && between < Math.min(APART, 4 * (1 + shorter))) groups.at(-1)?.push(run);
    else groups.push([run]);
    before = run;
  }
  return groups;
}

/** What of a run lies between two units of what is sought. */
function inside({ at, place, length }: Run, from: number, to: number): Run[] {
  const first = Math.max(from, at);
  const size = Math.min(to, at + length) - first;
  return size > 0 ? [{ at: first, place: place + first - at, length: size }] : [];
}

function outside(run: Run, from: number, to: number): Run[] {
  return [...inside(run, 0, from), ...inside(run, to, Infinity)];
}

function textOf({ at, length }: Run, window: string): string {
  return window.slice(at, at + length);
}
