import { useMemo } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Acts } from '@/components/hooks/useActs';
import type { ArticleStage } from '@/components/reader/ArticleStage';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import type { Colour } from '@/utils/model/colour';
import type { ArticleId, HighlightId } from '@/utils/model/ids';
import type { Annotation, Passage } from '@/utils/model/page';
import type { Highlight } from '@/utils/model/records';
import { orderBetween } from './orderBetween';
import type { Places } from './usePassages';

export interface PassageActs {
  /** Marks a range of the text. Answers whether it was done. */
  highlight(range: Range, colour: Colour): Promise<boolean>;
  change(id: HighlightId, annotation: Annotation): Promise<boolean>;
  remove(id: HighlightId): Promise<boolean>;
  /** Lets a passage be found by these selectors from now on. */
  repair(id: HighlightId, passage: Passage): Promise<boolean>;
}

interface Shown {
  readonly articleId: ArticleId;
  readonly root: HTMLElement | null;
  readonly highlights: readonly Highlight[];
  readonly places: Places | null;
}

/** What can be done to the passages of the article that is shown, each told of and undoable. */
export function usePassageActs(
  library: PanelToBackground,
  stage: ArticleStage,
  { act, say }: Acts,
  { articleId, root, highlights, places }: Shown,
): PassageActs {
  return useMemo(
    () => ({
      async highlight(range, colour) {
        const passage = root && stage.describe(range, root);
        if (!passage) {
          say(i18n.t('reader.outside'));
          return false;
        }
        const [before, after] = neighbours(range, highlights, places);
        const order = orderBetween(passage.order, before, after);
        return act(i18n.t('reader.highlighted'), () =>
          library.highlightArticle({
            articleId,
            passage: { ...passage, order },
            annotation: { colour, tags: [], note: '' },
          }),
        );
      },
      change: (id, annotation) =>
        act(i18n.t('reader.changed'), () => library.annotate({ id, annotation })),
      remove: (id) => act(i18n.t('reader.removed'), () => library.removeHighlights({ ids: [id] })),
      repair: (id, passage) => act(i18n.t('repair.done'), () => library.reanchor({ id, passage })),
    }),
    [library, stage, act, say, articleId, root, highlights, places],
  );
}

/** The orders of the passages that begin just before and just after a range in the text. */
function neighbours(
  range: Range,
  highlights: readonly Highlight[],
  places: Places | null,
): [number | null, number | null] {
  let [before, after]: [number | null, number | null] = [null, null];
  for (const { id, order } of highlights) {
    const place = places?.get(id);
    if (!place) continue;
    const earlier = place.compareBoundaryPoints(Range.START_TO_START, range) <= 0;
    if (earlier) before = Math.max(before ?? 0, order);
    else after = Math.min(after ?? order, order);
  }
  return [before, after];
}
