import { useEffect, useState } from 'preact/hooks';
import type { HighlightId } from '@/utils/model/ids';
import type { Highlight } from '@/utils/model/records';
import type { ArticleStage, FoundPassages } from './ArticleStage';
import { onPrinting } from './onPrinting';

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

/**
 * Finds and paints the passages of the article under `root`, again when passages come, go or change, or when what they
 * stand on does. Null until they have been looked for.
 */
export function usePassages(
  stage: ArticleStage,
  { root, content, paper }: PassageGround,
  highlights: readonly Highlight[],
): FoundPassages | null {
  const [found, setFound] = useState<FoundPassages | null>(null);
  const key = placeKey(highlights);
  // Inputs: `key` stands for the highlights, `content` for what root holds
  useEffect(() => {
    if (!root) return;
    const controller = new AbortController();
    stage.find(root, highlights, controller.signal).then(
      (all) => !controller.signal.aborted && setFound(all),
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
      return range ? [{ range, colour, look } as const] : [];
    });
    const erase = stage.paint(marks);
    const stop = onPrinting(() => stage.paint(marks));
    return () => {
      stop();
      erase();
    };
  }, [stage, found, highlights, paper]);
  return found;
}
