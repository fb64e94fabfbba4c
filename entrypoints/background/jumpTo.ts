import { browser } from 'wxt/browser';
import { storage } from 'wxt/utils/storage';
import { hasSiteAccess } from '@/utils/browser/siteAccess';
import { deepLink } from '@/utils/export/deepLink';
import { pageIn } from '@/utils/messaging/pageClient';
import type { JumpOutcome } from '@/utils/messaging/protocol';
import { Failure } from '@/utils/model/failure';
import type { HighlightId } from '@/utils/model/ids';
import type { Article, Highlight } from '@/utils/model/records';
import { snapshotOf } from '@/utils/storage/queries/snapshotOf';
import type { Library } from './context';
import { isThere } from './pageScript';
import { tabsShowing } from './tabsShowing';

/**
 * The jump of a tab whose page is still loading. Kept for the session, as the worker may die before the page is there; each tab's
 * by itself, as several may be under way.
 */
const pendingJump = (tabId: number) =>
  storage.defineItem<HighlightId>(`session:pendingJump:${tabId}`);

/** Shows a highlight on its live page: in a tab that has it open, else in a new one. Throws `notFound`. */
export async function jumpTo(library: Library, id: HighlightId): Promise<JumpOutcome> {
  const mark = await library.db.highlights.get(id);
  const article = mark && (await library.db.articles.get(mark.articleId));
  if (!mark || !article) throw new Failure('notFound');
  return (await jumpInOpenTab(library, mark)) ?? (await jumpInNewTab(library, article, mark));
}

/** Null when no open tab, as far as we can see, shows the article. */
async function jumpInOpenTab(library: Library, mark: Highlight): Promise<JumpOutcome | null> {
  let outcome: JumpOutcome | null = null;
  for await (const { id, windowId, isKnown } of tabsShowing(library, mark.articleId)) {
    const { found } = await pageIn(id).jumpTo({ id: mark.id });
    if (found || isKnown) {
      await browser.tabs.update(id, { active: true });
      await browser.windows?.update(windowId, { focused: true });
    }
    if (found) return { status: 'shown' };
    if (isKnown) outcome = { status: 'orphan' };
  }
  return outcome;
}

/** Where the site is not granted, the browser itself is asked to show the passage. */
async function jumpInNewTab(
  library: Library,
  article: Article,
  mark: Highlight,
): Promise<JumpOutcome> {
  const { address } = article;
  if (await hasSiteAccess(address)) {
    const tab = await browser.tabs.create({ url: address });
    if (tab.id === undefined) return { status: 'shown' };
    await pendingJump(tab.id).setValue(mark.id);
    // It may have loaded before this was written.
    await finishJump(tab.id);
    return { status: 'shown' };
  }
  const text = (await snapshotOf(library.db, article.id))?.text;
  await browser.tabs.create({ url: deepLink(article, mark, text) ?? article.address });
  return { status: 'fragment' };
}

/** Called when a tab's page is there: goes to the highlight that was asked for while it loaded, if any. */
export async function finishJump(tabId: number): Promise<void> {
  const pending = pendingJump(tabId);
  const id = await pending.getValue();
  if (!id || !(await isThere(tabId))) return;
  await pending.removeValue();
  await pageIn(tabId).jumpTo({ id });
}
