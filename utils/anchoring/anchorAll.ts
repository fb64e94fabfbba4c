import type { Selector } from '../model/selectors';
import { Folder } from '../text/Folder';
import type { AnchorOptions } from './AnchorOptions';
import { atPath, seenBelow } from './atPath';
import { decide } from './decide';
import { type Query, queryOf } from './query';
import { inSlices, type Pause, slices } from './slices';
import { Survey } from './survey';
import { TextIndex } from './TextIndex';
import type { Anchoring, Target } from './types';

/** With more passages than this, reading the whole page costs less than looking at each path. */
const FEW = 24;
/** Less than a long task (50 ms) by what may still be done with the answer: each turn of a page that was just loaded may have it laid out, which costs more than most searches. */
const BUDGET = 42;
/** Slices in which most searches are done: for so long the page is not laid out and painted in the midst of one. */
const AHEAD = 3;

/** Finds one passage below `root`; see `anchorAll`. */
export async function anchor(
  root: Node,
  selectors: readonly Selector[],
  options: AnchorOptions = {},
): Promise<Anchoring> {
  const found = await anchorAll(root, [{ id: '', selectors }], options);
  return found.get('') ?? { status: 'orphan', candidates: [] };
}

/**
 * Finds passages below `root`: all that share a page share one reading of it. The answer has every target's id, in the
 * order of the targets; what has no quote is an orphan. Rejects only when the signal is aborted.
 */
export async function anchorAll(
  root: Node,
  targets: readonly Target[],
  { signal, budget = BUDGET, index = TextIndex.inSteps }: AnchorOptions = {},
): Promise<Map<string, Anchoring>> {
  // What the page has put off to the end of this task, as it does to load images, comes first: the first slice is ours alone.
  await null;
  const pause = slices(budget, signal, AHEAD * budget);
  const folder = new Folder();
  const queries: (Query | null)[] = [];
  for (const target of targets) {
    await pause();
    queries.push(queryOf(target.selectors, folder));
  }
  const found = byPath(root, queries) ?? (await byText(index(root), queries, pause));
  return new Map(
    targets.map(({ id }, at) => [id, found[at] ?? { status: 'orphan', candidates: [] }]),
  );
}

/** All passages where their paths lead, or null: then the page has changed and must be read. */
function byPath(root: Node, queries: readonly (Query | null)[]): (Anchoring | null)[] | null {
  if (queries.length > FEW) return null;
  const seen = seenBelow(root);
  const found: (Anchoring | null)[] = [];
  for (const query of queries) {
    const range = query && atPath(root, query, seen);
    if (query && !range) return null;
    const { start = 0, end = 0 } = query?.position ?? {};
    found.push(range ? { status: 'anchored', range, start, end } : null);
  }
  return found;
}

async function byText(
  reading: Generator<void, TextIndex>,
  queries: readonly (Query | null)[],
  pause: Pause,
): Promise<(Anchoring | null)[]> {
  const index = await inSlices(reading, pause);
  const survey = new Survey(index, pause);
  const inTextOrder = queries
    .filter((query) => query !== null)
    .sort((a, b) => (a.position?.start ?? 0) - (b.position?.start ?? 0));
  for (const query of inTextOrder) await survey.look(query);
  const found: (Anchoring | null)[] = [];
  for (const query of queries) {
    await pause();
    found.push(query && decide(index, query, survey.weigh(query)));
  }
  return found;
}
