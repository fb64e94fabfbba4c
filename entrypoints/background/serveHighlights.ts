import { annotate } from '@/utils/library/annotate';
import { highlightArticle } from '@/utils/library/highlight';
import { reanchor } from '@/utils/library/reanchor';
import { removeHighlights } from '@/utils/library/removeHighlights';
import { restoreHighlights } from '@/utils/library/trash';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import { panelToBackground as schemas } from '@/utils/messaging/schemas';
import type { Handlers } from '@/utils/messaging/serve';
import { lastColour } from '@/utils/settings/lastColour';
import { afterwards } from './afterwards';
import { articlesOf } from './changedArticles';
import type { Library } from './context';
import { served } from './served';
import { tellPages } from './tellPages';

/** What our own pages do to the passages of the library. Open pages are told, whose painting follows. */
export function serveHighlights(library: Library) {
  const { db, around } = library;
  return {
    highlightArticle: served(
      schemas.highlightArticle,
      async ({ articleId, passage, annotation }) => {
        const done = await highlightArticle(db, around, articleId, passage, annotation);
        afterwards(() => lastColour.setValue(annotation.colour));
        afterwards(() => tellPages(library, [articleId]));
        return { id: done.value.id, undo: done.undo };
      },
    ),
    annotate: served(schemas.annotate, async ({ id, annotation }) => {
      const done = await annotate(db, around, id, annotation);
      afterwards(async () => tellPages(library, await articlesOf(library, [id])));
      return { undo: done.undo, isBack: done.value.isBack };
    }),
    reanchor: served(schemas.reanchor, async ({ id, passage }) => {
      const done = await reanchor(db, around, id, passage);
      afterwards(async () => tellPages(library, await articlesOf(library, [id])));
      return { undo: done.undo };
    }),
    removeHighlights: served(schemas.removeHighlights, async ({ ids }) => {
      const done = await removeHighlights(db, around, ids);
      afterwards(async () => tellPages(library, await articlesOf(library, ids)));
      return { undo: done.undo };
    }),
    restoreHighlights: served(schemas.restoreHighlights, async ({ ids }) => {
      const done = await restoreHighlights(db, around, ids);
      afterwards(async () => tellPages(library, await articlesOf(library, ids)));
      return { undo: done.undo };
    }),
  } satisfies Partial<Handlers<PanelToBackground>>;
}
