import { browser } from 'wxt/browser';
import { annotate } from '@/utils/library/annotate';
import { changeTags } from '@/utils/library/changeTags';
import { discardDamaged } from '@/utils/library/discardDamaged';
import { emptyTrash } from '@/utils/library/emptyTrash';
import { guarded } from '@/utils/library/guarded';
import { highlightArticle, highlightPage } from '@/utils/library/highlight';
import { keepApart } from '@/utils/library/keepApart';
import { mergeArticles } from '@/utils/library/mergeArticles';
import { preparePage } from '@/utils/library/preparePage';
import { reanchor } from '@/utils/library/reanchor';
import { removeArticles } from '@/utils/library/removeArticles';
import { removeHighlights } from '@/utils/library/removeHighlights';
import { saveArticle } from '@/utils/library/saveArticle';
import { saveDraft } from '@/utils/library/saveDraft';
import { saveProgress } from '@/utils/library/saveProgress';
import { removeSmartList, saveSmartList } from '@/utils/library/smartLists';
import { setTagColour } from '@/utils/library/styleTag';
import { restoreArticles, restoreHighlights } from '@/utils/library/trash';
import { undo } from '@/utils/library/undo';
import { updateArticles } from '@/utils/library/updateArticles';
import { written } from '@/utils/library/written';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import { panelToBackground as schemas } from '@/utils/messaging/schemas';
import { type Handlers, type Sender, serve } from '@/utils/messaging/serve';
import type { ActHandle } from '@/utils/model/actHandle';
import type { ArticleId, HighlightId } from '@/utils/model/ids';
import type { Highlight } from '@/utils/model/records';
import { lastColour } from '@/utils/settings/lastColour';
import { rebuildIndex } from '@/utils/storage/search/mendIndex';
import { afterwards } from './afterwards';
import { compareWithPage } from './compareWithPage';
import type { Library } from './context';
import { findAgain, selectionFor } from './findAgain';
import { inspect, readPage } from './inspect';
import { jumpTo } from './jumpTo';
import { bringTabsInLine } from './keepTabsInLine';
import { served } from './served';
import { servePictures } from './servePictures';
import { tellOpenPages, tellPages } from './tellPages';

/** Serves our own pages: popup, side panel, reader, options. */
export function servePanels(library: Library): void {
  serve<PanelToBackground>('panelToBackground', isOwnPage, handlers(library));
}

/** A page of ours, by its address; a script in a web page has that page's address. */
function isOwnPage(sender: Sender): boolean {
  const isOurs = sender.id === browser.runtime.id;
  return isOurs && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

function handlers(library: Library): Handlers<PanelToBackground> {
  const { db, around } = library;
  const articlesOf = async (ids: readonly HighlightId[]): Promise<ArticleId[]> => {
    const marks = await guarded(db, () => db.highlights.bulkGet([...ids]));
    return [...new Set(marks.flatMap((mark) => (mark ? [mark.articleId] : [])))];
  };
  return {
    inspect: served(schemas.inspect, ({ tabId }) => inspect(library, tabId)),
    saveArticle: served(schemas.saveArticle, async ({ tabId, address }) => {
      const { url, extraction } = await readPage(tabId, address);
      const done = await saveArticle(db, around, await preparePage(url, extraction));
      afterwards(() => tellPages(library, [done.value]));
      return { articleId: done.value, undo: done.undo };
    }),
    highlight: served(schemas.highlight, async ({ tabId, address, passage, annotation }) => {
      const { url, extraction } = await readPage(tabId, address);
      const page = await preparePage(url, extraction);
      const done = await highlightPage(db, around, page, passage, annotation);
      afterwards(() => lastColour.setValue(annotation.colour));
      afterwards(() => tellPages(library, [done.value.articleId]));
      const { id, articleId } = done.value;
      return { id, articleId, undo: done.undo };
    }),
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
      afterwards(async () => tellPages(library, await articlesOf([id])));
      return { undo: done.undo, isBack: done.value.isBack };
    }),
    reanchor: served(schemas.reanchor, async ({ id, passage }) => {
      const done = await reanchor(db, around, id, passage);
      afterwards(async () => tellPages(library, await articlesOf([id])));
      return { undo: done.undo };
    }),
    findAgain: served(schemas.findAgain, ({ id }) => findAgain(library, id)),
    selectionFor: served(schemas.selectionFor, ({ id }) => selectionFor(library, id)),
    removeHighlights: served(schemas.removeHighlights, async ({ ids }) => {
      const done = await removeHighlights(db, around, ids);
      afterwards(async () => tellPages(library, await articlesOf(ids)));
      return { undo: done.undo };
    }),
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
    restoreHighlights: served(schemas.restoreHighlights, async ({ ids }) => {
      const done = await restoreHighlights(db, around, ids);
      afterwards(async () => tellPages(library, await articlesOf(ids)));
      return { undo: done.undo };
    }),
    emptyTrash: served(schemas.emptyTrash, ({ ids }) => emptyTrash(db, ids)),
    changeTags: served(schemas.changeTags, async ({ change }) => {
      const done = await changeTags(db, around, change);
      afterwards(async () => tellPages(library, await articlesTouchedBy(library, done.undo)));
      return { undo: done.undo, count: done.value };
    }),
    setTagColour: served(schemas.setTagColour, async ({ tag, colour }) => {
      const done = await setTagColour(db, around, tag, colour);
      return { undo: done.undo };
    }),
    saveSmartList: served(schemas.saveSmartList, async (content) => {
      const done = await saveSmartList(db, around, content);
      return { undo: done.undo, id: done.value };
    }),
    removeSmartList: served(schemas.removeSmartList, async ({ id }) => {
      const done = await removeSmartList(db, around, id);
      return { undo: done.undo };
    }),
    mergeArticles: served(schemas.mergeArticles, async ({ into, from }) => {
      const done = await mergeArticles(db, around, into, from);
      afterwards(() => tellPages(library, [into]));
      return { undo: done.undo };
    }),
    keepApart: served(schemas.keepApart, async ({ ids: [a, b] }) => {
      const done = await keepApart(db, around, a, b);
      return { undo: done.undo };
    }),
    undo: served(schemas.undo, async ({ undo: handle }) => {
      const done = await undo(db, around, handle);
      afterwards(async () => tellPages(library, await articlesTouchedBy(library, handle)));
      return { undo: done.undo };
    }),
    saveDraft: served(schemas.saveDraft, ({ key, draft }) => saveDraft(db, around, key, draft)),
    saveProgress: served(schemas.saveProgress, ({ articleId, progress }) =>
      saveProgress(db, articleId, progress),
    ),
    compareWithPage: served(schemas.compareWithPage, ({ articleId }) =>
      compareWithPage(library, articleId),
    ),
    ...servePictures(library),
    mendSearch: served(schemas.mendSearch, () => written(db, () => rebuildIndex(db))),
    discardDamaged: served(schemas.discardDamaged, () => discardDamaged(db)),
    jumpTo: served(schemas.jumpTo, ({ id }) => jumpTo(library, id)),
    permissionsChanged: served(schemas.permissionsChanged, () => bringTabsInLine(library)),
    manyChanged: served(schemas.manyChanged, () => tellOpenPages(library)),
  };
}

async function articlesTouchedBy({ db }: Library, { sequence }: ActHandle): Promise<ArticleId[]> {
  const entry = await guarded(db, () => db.journal.get(sequence));
  const ids = (entry?.changes ?? []).flatMap(({ table, key, before, after }) =>
    table === 'articles' ? [key] : [ownerOf(before), ownerOf(after)],
  );
  return [...new Set(ids)].filter((id) => id !== undefined) as ArticleId[];
}

/** The article that a passage or an address belongs to; other records have none. */
function ownerOf(record: unknown): string | undefined {
  return (record as Partial<Highlight> | null)?.articleId;
}
