import { useEffect, useState } from 'preact/hooks';
import type { HighlightId } from '@/utils/model/ids';
import type { Highlight } from '@/utils/model/records';
import type { ArticleStage } from './ArticleStage';

/** Where the passages stand in the article that is shown. */
export type Places = ReadonlyMap<HighlightId, Range>;

/** What decides where a passage stands: its id and its newest selectors; sets are only ever added. */
function placeKey(highlights: readonly Highlight[]): string {
  return highlights.map(({ id, selectorSets }) => `${id}:${selectorSets.length}`).join(' ');
}

/**
 * Finds and paints the passages of the article under `root`, again when passages come, go or change, or when `root`
 * holds another text (`content` is then another value). Null until they have been looked for.
 */
export function usePassages(
  stage: ArticleStage,
  root: HTMLElement | null,
  content: unknown,
  highlights: readonly Highlight[],
): Places | null {
  const [places, setPlaces] = useState<Places | null>(null);
  const key = placeKey(highlights);
  // Inputs: `key` stands for the highlights, `content` for what root holds
  useEffect(() => {
    if (!root) return;
    const controller = new AbortController();
    stage.find(root, highlights, controller.signal).then(
      (found) => !controller.signal.aborted && setPlaces(found),
      (error) => {
        if (!controller.signal.aborted) console.error(error);
      },
    );
    return () => controller.abort();
  }, [stage, root, content, key]);

  useEffect(() => {
    if (!places) return;
    return stage.paint(
      highlights.flatMap(({ id, colour }) => {
        const range = places.get(id);
        return range ? [{ range, colour }] : [];
      }),
    );
  }, [stage, places, highlights]);
  return places;
}
