import { useCallback, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { useActs } from '@/components/hooks/useActs';
import { useRowFocus } from '@/components/hooks/useRowFocus';
import type { PanelToBackground, Receipt } from '@/utils/messaging/protocol';
import type { ArticleId } from '@/utils/model/ids';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { listArticles } from '@/utils/storage/queries/listArticles';
import { findRow } from './ArticleList';
import { downloadZip } from './exportFiles';
import { useArticleActs } from './useArticleActs';
import { useReadingList } from './useReadingList';
import { useReturn } from './useReturn';
import { useRoute } from './useRoute';
import { useSelection } from './useSelection';

/** Which dialog is open over the library; `tag` asks for tags for these articles. */
export type LibraryDialog =
  | { readonly asks: 'tag'; readonly ids: readonly ArticleId[] }
  | { readonly asks: 'help' };

/** All that the library page knows and can do; `LibraryApp` draws it. */
export function useLibrary(db: KantlijnDatabase, library: PanelToBackground) {
  const [route, go] = useRoute();
  const open = route.view === 'article' ? route.id : null;
  const [dialog, setDialog] = useState<LibraryDialog | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const pane = useRef<HTMLDivElement>(null);

  const acts = useActs(useCallback((receipt: Receipt) => library.undo(receipt), [library]));
  const articleActs = useArticleActs(library, acts);
  const reading = useReadingList(db);
  const rows = useRowFocus(
    reading.ids,
    findRow,
    useCallback(() => search.current?.focus(), []),
  );
  const ticked = useSelection(reading.ids);
  const { leave } = useReturn(pane, open, rows.focus);

  /** What an act is for: the open article, else the ticked rows, else the current one. */
  function targets() {
    const ids = open ? [open] : ticked.ids.length > 0 ? ticked.ids : [rows.current];
    return reading.articles.filter(({ id }) => ids.includes(id));
  }

  /** After an act on the ticked rows the bar that did it goes away: the focus goes to the list. */
  function settle() {
    if (open || ticked.ids.length === 0) return;
    ticked.clear();
    rows.focus(rows.current);
  }

  return {
    open,
    dialog,
    search,
    pane,
    acts,
    articleActs,
    reading,
    rows,
    ticked,
    show(id: ArticleId) {
      leave();
      go({ view: 'article', id });
    },
    back: () => go({ view: 'list' }),
    async archive() {
      const articles = targets();
      if (articles.length > 0 && (await articleActs.archive(articles))) settle();
    },
    async remove(ids: readonly ArticleId[] = targets().map(({ id }) => id)) {
      if (ids.length === 0 || !(await articleActs.remove(ids))) return;
      if (open && ids.includes(open)) go({ view: 'list' });
      else settle();
    },
    askForTags() {
      const ids = targets().map(({ id }) => id);
      if (ids.length > 0) setDialog({ asks: 'tag', ids });
    },
    askForHelp: () => setDialog({ asks: 'help' }),
    closeDialog: () => setDialog(null),
    async addTags(ids: readonly ArticleId[], tags: readonly string[]) {
      setDialog(null);
      if (await articleActs.addTags(ids, tags)) settle();
    },
    async download(which: 'all' | 'selected') {
      try {
        const articles =
          which === 'all'
            ? await listArticles(db)
            : reading.articles.filter(({ id }) => ticked.has.has(id));
        await downloadZip(db, articles);
        acts.say(i18n.t('library.downloaded'));
      } catch (error) {
        acts.fail(error);
      }
    },
  };
}

export type Library = ReturnType<typeof useLibrary>;
