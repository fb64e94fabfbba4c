import { emptyTrash } from '@/utils/library/emptyTrash';
import { keepApart } from '@/utils/library/keepApart';
import { mergeArticles } from '@/utils/library/mergeArticles';
import { removeArticles } from '@/utils/library/removeArticles';
import { saveProgress } from '@/utils/library/saveProgress';
import { restoreArticles } from '@/utils/library/trash';
import { updateArticles } from '@/utils/library/updateArticles';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import { panelToBackground as schemas } from '@/utils/messaging/schemas';
import type { Handlers } from '@/utils/messaging/serve';
import { afterwards } from './afterwards';
import type { Library } from './context';
import { served } from './served';
import { tellPages } from './tellPages';

/** What our own pages do to the articles of the library. Open pages are told where it shows or hides passages. */
export function serveArticles(library: Library) {
  const { db, around } = library;
  return {
    updateArticles: served(schemas.updateArticles, async ({ ids, change }) => {
      const done = await updateArticles(db, around, ids, change);
      return { undo: done.undo };
    }),
    removeArticles: served(schemas.removeArticles, async ({ ids }) => {
      const done = await removeArticles(db, around, ids);
      afterwards(() => tellPages(library, ids));
      return { undo: done.undo };
    }),
    restoreArticles: served(schemas.restoreArticles, async ({ ids }) => {
      const done = await restoreArticles(db, around, ids);
      afterwards(() => tellPages(library, ids));
      return { undo: done.undo };
    }),
    emptyTrash: served(schemas.emptyTrash, ({ ids }) => emptyTrash(db, ids)),
    mergeArticles: served(schemas.mergeArticles, async ({ into, from }) => {
      const done = await mergeArticles(db, around, into, from);
      afterwards(() => tellPages(library, [into]));
      return { undo: done.undo };
    }),
    keepApart: served(schemas.keepApart, async ({ ids: [a, b] }) => {
      const done = await keepApart(db, around, a, b);
      return { undo: done.undo };
    }),
    saveProgress: served(schemas.saveProgress, ({ articleId, progress }) =>
      saveProgress(db, articleId, progress),
    ),
  } satisfies Partial<Handlers<PanelToBackground>>;
}
