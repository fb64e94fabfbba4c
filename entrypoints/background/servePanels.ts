import { browser } from 'wxt/browser';
import { discardDamaged } from '@/utils/library/discardDamaged';
import { saveDraft } from '@/utils/library/saveDraft';
import { undo } from '@/utils/library/undo';
import { written } from '@/utils/library/written';
import type { PanelToBackground } from '@/utils/messaging/protocol';
import { panelToBackground as schemas } from '@/utils/messaging/schemas';
import { type Handlers, type Sender, serve } from '@/utils/messaging/serve';
import { rebuildIndex } from '@/utils/storage/search/mendIndex';
import { afterwards } from './afterwards';
import { articlesOfAct } from './changedArticles';
import type { Library } from './context';
import { serveArticles } from './serveArticles';
import { served } from './served';
import { serveHighlights } from './serveHighlights';
import { servePictures } from './servePictures';
import { serveTabs } from './serveTabs';
import { serveTags } from './serveTags';
import { tellPages } from './tellPages';

/** Serves our own pages: popup, side panel, reader, options. */
export function servePanels(library: Library): void {
  serve<PanelToBackground>('panelToBackground', isOwnPage, {
    ...serveTabs(library),
    ...serveHighlights(library),
    ...serveArticles(library),
    ...serveTags(library),
    ...servePictures(library),
    ...serveWhole(library),
  });
}

/** A page of ours, by its address; a script in a web page has that page's address. */
function isOwnPage(sender: Sender): boolean {
  const isOurs = sender.id === browser.runtime.id;
  return isOurs && (sender.url ?? '').startsWith(browser.runtime.getURL('/'));
}

/** What is about no one kind of record: acts of any kind taken back, words not yet kept, the upkeep of the library. */
function serveWhole(library: Library) {
  const { db, around } = library;
  return {
    undo: served(schemas.undo, async ({ undo: handle }) => {
      const done = await undo(db, around, handle);
      afterwards(async () => tellPages(library, await articlesOfAct(library, handle)));
      return { undo: done.undo };
    }),
    saveDraft: served(schemas.saveDraft, ({ key, draft }) => saveDraft(db, around, key, draft)),
    mendSearch: served(schemas.mendSearch, () => written(db, () => rebuildIndex(db))),
    discardDamaged: served(schemas.discardDamaged, () => discardDamaged(db)),
  } satisfies Partial<Handlers<PanelToBackground>>;
}
