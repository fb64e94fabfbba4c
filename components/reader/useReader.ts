import { useCallback, useMemo, useState } from 'preact/hooks';
import { useActs } from '@/components/hooks/useActs';
import { useLive } from '@/components/hooks/useLive';
import { useComparison } from '@/components/reader/article/useComparison';
import { useReadingPlace } from '@/components/reader/article/useReadingPlace';
import { useKeptPassages } from '@/components/reader/passages/useKeptPassages';
import { usePassageActs } from '@/components/reader/passages/usePassageActs';
import { usePassages } from '@/components/reader/passages/usePassages';
import { usePassageTour } from '@/components/reader/passages/usePassageTour';
import { selectedIn, useTextSelection } from '@/components/reader/passages/useTextSelection';
import { usePictures } from '@/components/reader/pictures/usePictures';
import { usePaper } from '@/components/reader/type/usePaper';
import type { Receipt } from '@/utils/messaging/protocol';
import type { Colour } from '@/utils/model/colour';
import type { HighlightId } from '@/utils/model/ids';
import type { ReaderType } from '@/utils/settings/readerType';
import { tagCounts } from '@/utils/storage/queries/tagCounts';
import type { ReaderPageProps } from './readerProps';

const nowhere: ReadonlySet<HighlightId> = new Set();

/** All that the reader view knows and can do with an article; `ReaderPage` draws it. */
export function useReader(props: ReaderPageProps, type: ReaderType) {
  const { db, library, stage, address, article, content } = props;
  const [root, setRoot] = useState<HTMLElement | null>(null);
  const [editing, setEditing] = useState<HighlightId | null>(null);
  const acts = useActs(useCallback((receipt: Receipt) => library.undo(receipt), [library]));

  const { highlights, sightings } = useKeptPassages(db, article.id);
  const tags = useLive(() => tagCounts(db), [db]);
  const knownTags = useMemo(
    () => (tags.status === 'ready' ? tags.value.map(({ tag }) => tag) : []),
    [tags],
  );
  const found = usePassages(stage, { root, content, paper: usePaper(type.theme) }, highlights);
  const places = found?.places ?? null;
  const shown = { articleId: article.id, root, highlights, places };
  const passageActs = usePassageActs(library, stage, acts, shown);
  const tour = usePassageTour(stage, places, address.highlight);
  const selection = useTextSelection(root);
  const pictures = usePictures({ db, library }, article.id, root, content);
  useComparison(library, article.id, highlights.length > 0);
  const save = useCallback(
    (progress: number) => {
      library.saveProgress({ articleId: article.id, progress }).catch(console.error);
    },
    [library, article.id],
  );
  const restore = address.highlight ? null : article.progress;
  const { face, size, measure, spacing } = type;
  const setting = `${face} ${size} ${measure} ${spacing}`;
  const progress = useReadingPlace(root, content, { restore, setting, save });

  return {
    root,
    setRoot,
    acts,
    highlights,
    sightings,
    knownTags,
    places,
    found,
    pictures,
    approximate: found?.approximate ?? nowhere,
    passageActs,
    tour,
    selection,
    progress,
    editing: highlights.find(({ id }) => id === editing) ?? null,
    edit: setEditing,
    /** Marks what is selected, and lets go of the selection. False when nothing is. */
    highlightSelection(colour: Colour): boolean {
      // What is selected now: the rested selection may lag behind it.
      const range = root && selectedIn(root);
      if (!range) return false;
      void passageActs.highlight(range, colour).then((done) => {
        // What is selected hides how it is painted; the caret stays, for whoever goes on by keys.
        if (done && getSelection()?.rangeCount) getSelection()?.collapseToStart();
      });
      return true;
    },
  };
}

export type Reader = ReturnType<typeof useReader>;
