import type { Run } from './commonRuns';

/** Cells of one comparison; wider gaps hold no run worth the time. */
const MOST_CELLS = 40_000;
/** A gap at either end is searched this far beyond its own length. */
const MARGIN = 24;

/** What is sought closely, in units of `sought`; runs further out are as they come. */
export interface Focus {
  readonly from: number;
  readonly to: number;
}

/**
 * Adds the shorter runs between the runs of a chain and next to its ends, longest first, as Ratcliff and Obershelp
 * compare texts; only where a gap touches `focus`. Chance runs are kept out by asking for longer ones in wider gaps.
 */
export function fillGaps(sought: string, text: string, chain: readonly Run[], focus: Focus): Run[] {
  const out: Run[] = [];
  const [first] = chain;
  if (!first) return out;
  let at = Math.min(first.at, focus.from);
  let place = Math.max(0, first.place - (first.at - at) - MARGIN);
  for (const run of chain) {
    if (run.at > focus.from && at < focus.to) {
      fill(sought, text, { at, to: run.at, place, until: run.place }, out);
    }
    out.push(run);
    at = run.at + run.length;
    place = run.place + run.length;
  }
  if (at < focus.to) {
    const until = Math.min(text.length, place + focus.to - at + MARGIN);
    fill(sought, text, { at, to: focus.to, place, until }, out);
  }
  return out;
}

interface Gap {
  readonly at: number;
  readonly to: number;
  readonly place: number;
  readonly until: number;
}

function fill(sought: string, text: string, gap: Gap, out: Run[]): void {
  const rows = gap.to - gap.at;
  const columns = gap.until - gap.place;
  if (rows <= 0 || columns <= 0 || rows * columns > MOST_CELLS) return;
  const run = longestRun(sought, text, gap);
  if (run.length < leastRun(Math.min(rows, columns))) return;
  fill(sought, text, { ...gap, to: run.at, until: run.place }, out);
  out.push(run);
  const [at, place] = [run.at + run.length, run.place + run.length];
  fill(sought, text, { ...gap, at, place }, out);
}

function leastRun(width: number): number {
  if (width <= 6) return 1;
  return width <= 16 ? 2 : width <= 48 ? 3 : 4;
}

/** Columns by their unit (a few share a slot), the last first; 0 stands for none, so columns are counted from 1. */
const SLOTS = 256;
const heads = new Int32Array(SLOTS);
const nexts = new Int32Array(MOST_CELLS + 1);
/** The length of the run that ends at each column, and the row where it did, counted from 2 (0 for none): what is of an earlier row is over. */
const lengths = new Int32Array(MOST_CELLS + 1);
const rows = new Int32Array(MOST_CELLS + 1);

/** Only cells with equal units are met, about one in fifteen. Of runs equally long, the first row's last. */
function longestRun(sought: string, text: string, { at, to, place, until }: Gap): Run {
  const width = until - place;
  heads.fill(0);
  rows.fill(0, 0, width + 1);
  for (let column = 1; column <= width; column++) {
    const slot = text.charCodeAt(place + column - 1) % SLOTS;
    nexts[column] = heads[slot] as number;
    heads[slot] = column;
  }
  let [row, end, most] = [at, 0, 0];
  for (let i = at; i < to; i++) {
    const unit = sought.charCodeAt(i);
    for (let j = heads[unit % SLOTS] as number; j > 0; j = nexts[j] as number) {
      if (text.charCodeAt(place + j - 1) !== unit) continue;
      const length = rows[j - 1] === i + 1 ? (lengths[j - 1] as number) + 1 : 1;
      lengths[j] = length;
      rows[j] = i + 2;
      if (length > most) [row, end, most] = [i, j, length];
    }
  }
  if (most === 0) return { at, place, length: 0 };
  return { at: row - most + 1, place: place + end - most, length: most };
}
