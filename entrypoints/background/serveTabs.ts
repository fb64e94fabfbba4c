import { highlightPage } from '@/utils/library/highlight';
import { preparePage } from '@/utils/library/preparePage';
import { saveArticle } from '@/utils/library/saveArticle';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import { panelToBackground as schemas } from '@/utils/messaging/schemas';
import type { Handlers } from '@/utils/messaging/serve';
import { lastColour } from '@/utils/settings/lastColour';
import { afterwards } from './afterwards';
import { compareWithPage } from './compareWithPage';
import type { Library } from './context';
import { findAgain, selectionFor } from './findAgain';
import { inspect, readPage } from './inspect';
import { jumpTo } from './jumpTo';
import { bringTabsInLine } from './keepTabsInLine';
import { served } from './served';
import { tellOpenPages, tellPages } from './tellPages';

/** What our own pages ask about what stands in tabs now: each of these goes to a tab's page, to read, show or tell it something. */
export function serveTabs(library: Library) {
  const { db, around } = library;
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
    findAgain: served(schemas.findAgain, ({ id }) => findAgain(library, id)),
    selectionFor: served(schemas.selectionFor, ({ id }) => selectionFor(library, id)),
    compareWithPage: served(schemas.compareWithPage, ({ articleId }) =>
      compareWithPage(library, articleId),
    ),
    jumpTo: served(schemas.jumpTo, ({ id }) => jumpTo(library, id)),
    permissionsChanged: served(schemas.permissionsChanged, () => bringTabsInLine(library)),
    manyChanged: served(schemas.manyChanged, () => tellOpenPages(library)),
  } satisfies Partial<Handlers<PanelToBackground>>;
}
