import type { ArticleId } from '@/utils/model/ids';
import { articleRows } from '@/utils/storage/queries/articleRows';
import type { ArticleRow } from '@/utils/storage/queries/listArticles';
import type { Library } from './useLibrary';

/** Which articles an act in the library page is for, and what becomes of the page once they have been acted on. */
export function libraryTargets(library: Library) {
  const { db, open, trash, reading, rows, ticked } = library;

  /** The open article, else the ticked rows, else the current one; empty when there is none. */
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
  return {
    targets,
    settle,
    /** These have left the list: if the open article is one, so does its page. */
    leave(ids: readonly ArticleId[]) {
      if (open && ids.includes(open)) library.back();
      else settle();
    },
    /** Does it to the targets; what all of them are already is taken back instead. */
    async toggle(
      isSo: (row: Pick<ArticleRow, 'state' | 'favourite'>) => boolean,
      work: (ids: readonly ArticleId[], on: boolean) => Promise<boolean>,
    ) {
      const ids = targets();
      if (trash || ids.length === 0) return;
      const known = await articleRows(db, ids);
      if (await work(ids, !known.every(isSo))) settle();
    },
  };
}
