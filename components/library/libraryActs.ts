import { i18n } from '#i18n';
import { downloadZip } from '@/components/library/article/exportFiles';
import type { ArticleId } from '@/utils/model/ids';
import { articleRows } from '@/utils/storage/queries/articleRows';
import { listArticles } from '@/utils/storage/queries/listArticles';
import type { Place } from './route';
import type { Library } from './useLibrary';

/** What a person can do in the library page, by keys, buttons and menus alike. */
export function libraryActs(library: Library) {
  const { db, open, trash, reading, rows, ticked, acts, articleActs, trashActs } = library;

  /** What an act is for: the open article, else the ticked rows, else the current one. */
  const targets = (): readonly ArticleId[] => {
    if (open) return [open];
    if (ticked.ids.length > 0) return ticked.ids;
    return rows.current && reading.ids.includes(rows.current) ? [rows.current] : [];
  };
  /** After an act on the ticked rows the bar that did it goes away: the focus goes to the list. */
  const settle = () => {
    if (open || ticked.ids.length === 0) return;
    ticked.clear();
    rows.focus(rows.current);
  };
  /** The open article has left the list: so does its page. */
  const leave = (ids: readonly ArticleId[]) => {
    if (open && ids.includes(open)) library.back();
    else settle();
  };
  /** Does it to the targets; what all of them are already is taken back instead. */
  const toggle = async (
    isSo: (row: { state: string; favourite: boolean }) => boolean,
    work: (ids: readonly ArticleId[], on: boolean) => Promise<boolean>,
  ) => {
    const ids = targets();
    if (trash || ids.length === 0) return;
    const known = await articleRows(db, ids);
    if (await work(ids, !known.every(isSo))) settle();
  };
  const download = async (ids: readonly ArticleId[] | null) => {
    try {
      await downloadZip(db, ids ? await articleRows(db, ids) : await listArticles(db));
      acts.say(i18n.t('library.downloaded'));
    } catch (error) {
      acts.fail(error);
    }
  };
  const askToPurge = (ids: readonly ArticleId[] | null) => {
    library.setDialog({ asks: 'purge', ids });
  };

  return {
    archive: () => toggle(({ state }) => state === 'archived', articleActs.archive),
    favourite: () => toggle(({ favourite }) => favourite, articleActs.favourite),
    async remove(ids: readonly ArticleId[] = targets()) {
      if (ids.length === 0) return;
      if (trash) askToPurge(ids);
      else if (await articleActs.remove(ids)) leave(ids);
    },
    async restore(ids: readonly ArticleId[] = targets()) {
      if (ids.length > 0 && (await trashActs.restore(ids))) leave(ids);
    },
    askToPurge,
    async purge(ids: readonly ArticleId[] | null) {
      library.setDialog(null);
      if (await trashActs.purge(ids)) leave(ids ?? (open ? [open] : []));
    },
    askForTags() {
      const ids = targets();
      if (!trash && ids.length > 0) library.setDialog({ asks: 'tag', ids });
    },
    async addTags(ids: readonly ArticleId[], tags: readonly string[]) {
      library.setDialog(null);
      if (await articleActs.addTags(ids, tags)) settle();
    },
    downloadAll: () => download(null),
    downloadTicked: () => download(ticked.ids),
    /** Takes the last act back; the focus stays in the page though the button that asked goes away. */
    async undo() {
      const asked = document.activeElement;
      await acts.undo();
      if (asked === null || asked === document.body || asked.closest('.snackbar')) refocus(library);
    },
    /** Goes somewhere; on the way to a list the focus goes along. */
    goTo(place: Place) {
      library.goTo(place);
      if (place === 'list' || place === 'trash') refocus({ ...library, open: null });
    },
    /** What was pressed has gone: the focus goes back to the row, or what is open. */
    refocus: () => refocus(library),
    dismiss() {
      acts.dismiss();
      refocus(library);
    },
  };
}

/** Puts the focus where a person was at work: the row, else the heading of what is open. */
function refocus({ open, rows, search, afterDrawing }: Library): void {
  afterDrawing(() => {
    if (open) document.querySelector<HTMLElement>('.article-detail__title')?.focus();
    else if (rows.current) rows.focus(rows.current);
    else search.current?.focus();
  });
}

export type LibraryActs = ReturnType<typeof libraryActs>;
