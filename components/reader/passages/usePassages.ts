import { useEffect, useState } from 'preact/hooks';
import type { ArticleStage, FoundPassages } from '@/components/reader/ArticleStage';
import { layOnPaper } from '@/components/reader/saving/layOnPaper';
import { onPrinting } from '@/components/reader/type/onPrinting';
import type { HighlightId } from '@/utils/model/ids';
import type { Highlight } from '@/utils/model/records';

/** Where the passages stand in the article that is shown. */
export type Places = ReadonlyMap<HighlightId, Range>;

/** What decides where a passage stands: its id and its newest selectors; sets are only ever added. */
function placeKey(highlights: readonly Highlight[]): string {
  return highlights.map(({ id, selectorSets }) => `${id}:${selectorSets.length}`).join(' ');
}

/** The text in which passages are looked for. */
export interface PassageGround {
  readonly root: HTMLElement | null;
  /** Another value when `root` holds another text. */
  readonly content: unknown;
  /** Another value when the paper has another colour: pens are chosen by it. */
  readonly paper: unknown;
}

/** What was looked for in a text, and what came of it. */
interface Searched {
  readonly root: HTMLElement;
  readonly content: unknown;
  /** How many selector sets each passage had then. */
  readonly sets: ReadonlyMap<HighlightId, number>;
  readonly found: FoundPassages;
}

/**
 * Finds and paints the passages of the article under `root`, again when passages come, go or change, or when what they
 * stand on does. Those that were looked for in the same text are not looked for again. Null until they have been looked for.
 */
export function usePassages(
  stage: ArticleStage,
  { root, content, paper }: PassageGround,
  highlights: readonly Highlight[],
): FoundPassages | null {
  const [searched, setSearched] = useState<Searched | null>(null);
  const found = searched?.found ?? null;
  const key = placeKey(highlights);
  // Inputs: `key` stands for the highlights, `content` for what root holds; what was found is read as it is then
  useEffect(() => {
    if (!root) return;
    const controller = new AbortController();
    const known = searched?.root === root && searched.content === content ? searched : null;
    const wanted = highlights.filter(
      ({ id, selectorSets }) => known?.sets.get(id) !== selectorSets.length,
    );
    const search =
      wanted.length > 0 ? stage.find(root, wanted, highlights, controller.signal) : null;
    Promise.resolve(search).then(
      (news) => {
        if (controller.signal.aborted) return;
        const sets = new Map(highlights.map(({ id, selectorSets }) => [id, selectorSets.length]));
        setSearched({ root, content, sets, found: together(highlights, known, news) });
      },
      (error) => {
        if (!controller.signal.aborted) console.error(error);
      },
    );
    return () => controller.abort();
  }, [stage, root, content, key]);

  // Inputs: another paper wants other pens
  useEffect(() => {
    if (!found) return;
    const marks = highlights.flatMap(({ id, colour }) => {
      const range = found.places.get(id);
      const look = found.approximate.has(id) ? 'approximate' : 'anchored';
      return range ? [{ id, range, colour, look } as const] : [];
    });
    stage.paint(marks);
    const layOut = () => {
      // Chromium prints what is painted.
      if (!root || import.meta.env.BROWSER !== 'firefox') return () => {};
      return layOnPaper(
        root,
        marks.map(({ id, range, colour }) => ({ name: `on-paper-${id}`, colour, range })),
      );
    };
    return onPrinting(() => stage.paint(marks), layOut);
  }, [stage, root, found, highlights, paper]);
  useEffect(() => () => stage.paint([]), [stage]);
  return found;
}

/** What is known of these passages, with what was found of some just now. */
function together(
  highlights: readonly Highlight[],
  known: Searched | null,
  news: FoundPassages | null,
): FoundPassages {
  const places = new Map<HighlightId, Range>();
  const approximate = new Set<HighlightId>();
  for (const { id, selectorSets } of highlights) {
    const isKnown = known?.sets.get(id) === selectorSets.length;
    const from = isKnown ? known.found : news;
    const place = from?.places.get(id);
    if (place) places.set(id, place);
    if (from?.approximate.has(id)) approximate.add(id);
  }
  return { places, approximate };
}
