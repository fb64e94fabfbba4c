import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { hasSiteAccess } from '@/utils/browser/siteAccess';
import { pageIn } from '@/utils/messaging/pageClient';
import type { Search } from '@/utils/messaging/protocol';
import { Failure } from '@/utils/model/failure';
import type { HighlightId } from '@/utils/model/ids';
import { Passage, SearchReport } from '@/utils/model/page';
import type { Article, Highlight } from '@/utils/model/records';
import type { Library } from './context';
import { reachPage } from './pageScript';
import { tabsShowing } from './tabsShowing';

/** How long a page may take to load before it counts as out of reach, in milliseconds. */
const PATIENCE = 30_000;

/** Looks for a passage on its live page: in an open tab, else in a new one that stays in the back. Throws `notFound`. */
export async function findAgain(library: Library, id: HighlightId): Promise<Search> {
  const { mark, article } = await markedArticle(library, id);
  for await (const tab of tabsShowing(library, mark.articleId)) {
    const report = await searchIn(tab.id, id);
    if (report) return { status: 'searched', report };
  }
  const { address } = article;
  if (!(await hasSiteAccess(address))) return { status: 'noAccess', address };
  const report = await searchInNewTab(address, id).catch(() => null);
  return report ? { status: 'searched', report } : { status: 'unreachable', address };
}

/** What is selected on the page of a passage's article, in the tab that was last in front. Throws `notFound`. */
export async function selectionFor(library: Library, id: HighlightId): Promise<Passage | null> {
  const { mark } = await markedArticle(library, id);
  for await (const tab of tabsShowing(library, mark.articleId)) {
    if (!tab.isKnown && !(await searchIn(tab.id, id))) continue;
    const selected = v.parse(v.nullable(Passage), await pageIn(tab.id).selection());
    if (selected) return selected;
  }
  return null;
}

async function markedArticle(
  { db }: Library,
  id: HighlightId,
): Promise<{ mark: Highlight; article: Article }> {
  const mark = await db.highlights.get(id);
  const article = mark && (await db.articles.get(mark.articleId));
  if (!mark || !article) throw new Failure('notFound');
  return { mark, article };
}

/** Null when the tab has gone or stands at another page. */
async function searchIn(tabId: number, id: HighlightId): Promise<SearchReport | null> {
  const answer = await pageIn(tabId)
    .search({ id })
    .catch(() => null);
  return v.parse(v.nullable(SearchReport), answer);
}

async function searchInNewTab(address: string, id: HighlightId): Promise<SearchReport | null> {
  const tab = await browser.tabs.create({ url: address, active: false });
  if (tab.id === undefined) return null;
  await loaded(tab.id);
  await reachPage(tab.id);
  return searchIn(tab.id, id);
}

/** Resolves when a tab has loaded, or after a while in any case. */
function loaded(tabId: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      browser.tabs.onUpdated.removeListener(onUpdated);
      clearTimeout(late);
      resolve();
    };
    const look = ({ id, status, url }: Pick<Browser.tabs.Tab, 'id' | 'status' | 'url'>) => {
      // A new tab is a blank page first; its address is not hidden from us once it is the article's.
      if (id === tabId && status === 'complete' && /^(https?|file):/.test(url ?? '')) done();
    };
    const onUpdated = (_: number, __: unknown, tab: Browser.tabs.Tab) => look(tab);
    const late = setTimeout(done, PATIENCE);
    browser.tabs.onUpdated.addListener(onUpdated);
    browser.tabs.get(tabId).then(look, done);
  });
}
