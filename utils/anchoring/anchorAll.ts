import type { Selector } from '../model/selectors';
import { chains } from '../text/chains';
import { commonRuns } from '../text/commonRuns';
import { Folder } from '../text/Folder';
import { fillGaps } from '../text/fillGaps';
import { Grams } from '../text/Grams';
import { atPath } from './atPath';
import { type Query, queryOf } from './query';
import { type Reading, readRuns } from './reading';
import { readText } from './readText';
import { TextIndex } from './TextIndex';
import type { Anchoring, AnchorOptions, Candidate, Target } from './types';

export async function anchor(
  root: Node,
  selectors: readonly Selector[],
  options: AnchorOptions = {},
): Promise<Anchoring> {
  const found = await anchorAll(root, [{ id: '', selectors }], options);
  return found.get('') ?? { status: 'orphan', candidates: [] };
}

/** Finds passages below `root`; the answer has every target's id, in the order of the targets. */
export async function anchorAll(
  root: Node,
  targets: readonly Target[],
  options: AnchorOptions = {},
): Promise<Map<string, Anchoring>> {
  const out = new Map<string, Anchoring>();
  const folder = new Folder();
  let index: TextIndex | null = null;
  let grams: Grams | null = null;
  for (const target of targets) {
    options.signal?.throwIfAborted();
    const query = queryOf(target.selectors, folder);
    if (!query) {
      out.set(target.id, { status: 'orphan', candidates: [] });
      continue;
    }
    const range = atPath(root, query);
    if (range) {
      const { start = 0, end = 0 } = query.position ?? {};
      out.set(target.id, { status: 'anchored', range, start, end });
      continue;
    }
    index ??= TextIndex.of(root);
    grams ??= new Grams(index.text);
    out.set(target.id, decide(index, readings(query, index, grams)));
  }
  return out;
}

function readings(query: Query, index: TextIndex, grams: Grams): Reading[] {
  return chains(commonRuns(query.window, grams), 4)
    .map(({ runs }) => readRuns(query, index.text, fillGaps(query.window, index.text, runs)))
    .sort((a, b) => scoreOf(b) - scoreOf(a));
}

function scoreOf({ kept, near }: Reading): number {
  return kept * 0.6 + (near[0] + near[1]) * 0.2;
}

function decide(index: TextIndex, found: readonly Reading[]): Anchoring {
  const [best] = found;
  if (best && best.end > best.start && best.kept > 0.3 && scoreOf(best) >= 0.55) {
    const place = index.place(best);
    if (place) {
      return best.exact
        ? { status: 'anchored', ...place }
        : { status: 'approximate', ...place, score: scoreOf(best) };
    }
  }
  return { status: 'orphan', candidates: found.slice(0, 3).flatMap((at) => candidate(index, at)) };
}

function candidate(index: TextIndex, reading: Reading): Candidate[] {
  if (reading.kept < 0.4) return [];
  const place = index.place(reading);
  if (!place) return [];
  const { range } = place;
  const nodes = index.nodesBetween(range.startContainer as Text, range.endContainer as Text);
  const quote = readText(nodes, range.startOffset, range.endOffset);
  return [{ ...place, score: scoreOf(reading), quote }];
}
