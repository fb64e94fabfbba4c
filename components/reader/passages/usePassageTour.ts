import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { ArticleStage } from '@/components/reader/ArticleStage';
import type { HighlightId } from '@/utils/model/ids';
import { passageStep } from './passageStep';
import type { Places } from './usePassages';

/** Where a passage comes to stand, as a share of the window's height: high enough to read on from it. */
const LANDING = 0.3;

export interface PassageTour {
  /** The passage that was gone to last. */
  readonly current: HighlightId | null;
  /** Its words, for those who do not see it flash. */
  readonly said: string;
  go(id: HighlightId): void;
  step(step: 1 | -1): void;
}

/** Goes from passage to passage in the order of the text, beginning with `first` once it has been found. */
export function usePassageTour(
  stage: ArticleStage,
  places: Places | null,
  first: HighlightId | null,
): PassageTour {
  const [current, setCurrent] = useState<HighlightId | null>(null);
  const [said, say] = useState('');
  const begun = useRef(false);
  const ordered = useMemo(
    () =>
      [...(places ?? [])].sort(([, a], [, b]) => a.compareBoundaryPoints(Range.START_TO_START, b)),
    [places],
  );
  const go = useCallback(
    (id: HighlightId) => {
      const range = places?.get(id);
      if (!range) return;
      setCurrent(id);
      say(range.toString());
      getSelection()?.collapse(range.startContainer, range.startOffset);
      const { top } = range.getBoundingClientRect();
      scrollTo({ top: top + scrollY - innerHeight * LANDING });
      stage.flash(range);
    },
    [stage, places],
  );
  const step = useCallback(
    (way: 1 | -1) => {
      const tops = ordered.map(([id, range]) => ({ id, top: range.getBoundingClientRect().top }));
      const next = passageStep(tops, current, way, innerHeight * LANDING);
      if (next) go(next);
      else say(i18n.t('reader.noMorePassages'));
    },
    [ordered, current, go],
  );
  useEffect(() => {
    if (begun.current || !first || !places?.has(first)) return;
    begun.current = true;
    go(first);
  }, [first, places, go]);
  return { current, said, go, step };
}
