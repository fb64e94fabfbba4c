import { i18n } from '#i18n';
import { downloadZip } from '@/components/library/article/exportFiles';
import type { ArticleId } from '@/utils/model/ids';
import { articleRows } from '@/utils/storage/queries/articleRows';
import { listArticles } from '@/utils/storage/queries/listArticles';
import { libraryTargets } from './libraryTargets';
import { refocus } from './refocus';
import type { Place } from './route';
import type { Library } from './useLibrary';

/** What a person can do in the library page, by keys, buttons and menus alike. */
export function libraryActs(library: Library) {
  const { db, open, trash, ticked, acts, articleActs, trashActs } = library;
  const { targets, settle, leave, toggle } = libraryTargets(library);

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

export type LibraryActs = ReturnType<typeof libraryActs>;
