import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Store } from '@/components/hooks/store';
import { useActs } from '@/components/hooks/useActs';
import { useAfterDrawing } from '@/components/hooks/useAfterDrawing';
import { useRowFocus } from '@/components/hooks/useRowFocus';
import { useArticleActs } from '@/components/library/article/useArticleActs';
import { findRow } from '@/components/library/list/ArticleList';
import { type FirstRows, useReadingList } from '@/components/library/list/useReadingList';
import { useSelection } from '@/components/library/list/useSelection';
import { useVocabulary } from '@/components/library/search/useVocabulary';
import type { PanelToBackground, Receipt } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';
import { type LeftList, leaveForReader, leftList } from './leaveForReader';
import type { Place } from './route';
import { useReturn } from './useReturn';
import { useRoute } from './useRoute';
import { useTrashActs } from './useTrashActs';

/** Which dialog is open over the library. */
export type LibraryDialog =
  /** For tags for these articles. */
  | { readonly asks: 'tag'; readonly ids: readonly ArticleId[] }
  /** Whether these, or for null all in the trash, are to go for good. */
  | { readonly asks: 'purge'; readonly ids: readonly ArticleId[] | null }
  /** For a name for what the list is narrowed to. */
  | { readonly asks: 'saveSearch' }
  | { readonly asks: 'help' };

/** All that the library page knows; `libraryActs` is what it can do, and `LibraryApp` draws it. */
export function useLibrary(
  db: Store['db'],
  library: PanelToBackground,
  firstRows: FirstRows | null,
) {
  const [route, go] = useRoute();
  const open = route.view === 'article' ? route.id : null;
  const trash = route.view === 'article' ? route.from === 'trash' : route.view === 'trash';
  const [dialog, setDialog] = useState<LibraryDialog | null>(null);
  const [isFiltering, setFiltering] = useState(false);
  const search = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);

  const acts = useActs(useCallback((receipt: Receipt) => library.undo(receipt), [library]));
  const articleActs = useArticleActs(library, acts);
  const trashActs = useTrashActs(library, acts);
  const [left] = useState(leftList);
  const reading = useReadingList(db, trash, left?.view, firstRows);
  const rows = useRowFocus(
    reading.ids,
    findRow,
    useCallback(() => search.current?.focus(), []),
  );
  const ticked = useSelection(reading.ids);
  useEffect(() => {
    if (reading.damaged) library.mendSearch().catch(console.error);
  }, [library, reading.damaged]);
  useBack(left, reading.status === 'ready', rows.focus);
  const { leave } = useReturn(pane, open, rows.focus);
  useEffect(() => {
    if (pane.current) pane.current.scrollTop = 0;
  }, [reading.view, trash]);
  // Behind what moves the focus for other reasons: what a person asked for wins.
  const afterDrawing = useAfterDrawing();

  return {
    db,
    route,
    open,
    trash,
    dialog,
    setDialog,
    isFiltering,
    setFiltering,
    search,
    pane,
    acts,
    articleActs,
    trashActs,
    reading,
    // Behind the list, which is what one waits for.
    vocabulary: useVocabulary(db, reading.isWhole),
    rows,
    ticked,
    afterDrawing,
    show(id: ArticleId) {
      leave();
      go({ view: 'article', id, from: trash ? 'trash' : 'list' });
    },
    /** Reads it in the place of the list, which is come back to as it is now. */
    readHere: (id: ArticleId) => leaveForReader({ id, view: reading.view }),
    goTo: (view: Place) => go({ view }),
    back: () => go({ view: trash ? 'trash' : 'list' }),
  };
}

/** Back from the reader view, the focus is on the article that was read, as soon as the list is there. */
function useBack(left: LeftList | null, isReady: boolean, focus: (id: ArticleId) => void): void {
  const id = left?.id;
  // In the layout: the next key may be pressed before the next picture.
  useLayoutEffect(() => {
    if (!isReady || !id) return;
    focus(id);
    // Only this once: a list that is loaded again begins at its top.
    history.replaceState(null, '', '#/');
  }, [isReady, id, focus]);
}

export type Library = ReturnType<typeof useLibrary>;
