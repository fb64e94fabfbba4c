import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ShownArticles } from '../../../entrypoints/background/ShownArticles';
import { servePages } from '../../../entrypoints/background/servePages';
import { highlightPage } from '../../../utils/library/highlight';
import { removeArticles } from '../../../utils/library/removeArticles';
import type { Sender } from '../../../utils/messaging/serve';
import type { Answer } from '../../../utils/messaging/wire';
import type { ArticleId } from '../../../utils/model/ids';
import { type Ask, caughtMessages } from '../../support/caughtMessages';
import {
  everything,
  type FreshLibrary,
  freshLibrary,
  passage,
  plain,
  preparedPage,
} from '../../support/freshLibrary';

const at = (path: string) => `https://articles.example/${path}`;
let library: FreshLibrary;
let askBackground: Ask;

/** The background as it is started anew: it remembers nothing by itself. */
function startBackground(): void {
  askBackground = caughtMessages();
  servePages(library);
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.tabs, 'query').mockResolvedValue([] as never);
  library = freshLibrary();
  startBackground();
});

/** From the script that was put into the page at `mine`, in a tab that shows this address by now. */
function ask(method: string, arg: unknown, now: string, tabId = 7): Promise<Answer> {
  const tab = { id: tabId, incognito: false, url: now } as NonNullable<Sender['tab']>;
  const sender = { id: browser.runtime.id, url: at('mine'), tab, frameId: 0 };
  return askBackground('pageToBackground', method, arg, sender);
}

async function aMark(): Promise<string> {
  const { db, around } = library;
  const done = await highlightPage(db, around, preparedPage('mine'), passage('some words'), plain);
  return done.value.id;
}

test('what was typed about a passage is kept where the app went on and the background was ended meanwhile', async () => {
  const id = await aMark();
  await ask('marks', undefined, at('mine'));
  startBackground();
  const arg = { id, annotation: { note: 'typed for a minute' } };
  expect(await ask('annotate', arg, at('next'), 8)).toMatchObject({ code: 'notFound' });
  expect(await ask('annotate', arg, at('next'))).toMatchObject({ ok: true });
  expect(await library.db.highlights.toArray()).toMatchObject([{ note: 'typed for a minute' }]);
});

test('what was typed about a passage whose article was thrown away meanwhile brings both back', async () => {
  const id = await aMark();
  await ask('marks', undefined, at('mine'));
  const { db, around } = library;
  const articles = await db.articles.toCollection().primaryKeys();
  await removeArticles(db, around, articles);
  const arg = { id, annotation: { note: 'typed meanwhile' } };
  expect(await ask('annotate', arg, at('mine'), 8)).toMatchObject({ code: 'notFound' });
  expect(await ask('annotate', arg, at('mine'))).toMatchObject({ ok: true });
  expect(await db.highlights.toArray()).toMatchObject([
    { note: 'typed meanwhile', deletedAt: null },
  ]);
  expect(await db.articles.toArray()).toMatchObject([{ deletedAt: null }]);
});

test('a passage of a page that an app has left since is not put on the next one', async () => {
  const { db, around } = library;
  await highlightPage(db, around, preparedPage('next'), passage('others'), plain);
  const before = await everything(library);
  const arg = { address: at('mine'), passage: passage('w'), annotation: plain, extraction: null };
  expect(await ask('highlight', arg, at('next'))).toMatchObject({ code: 'otherPage' });
  expect(await everything(library)).toEqual(before);
  const here = { ...arg, address: `${at('next')}?utm_source=x#part` };
  expect(await ask('highlight', here, at('next'))).toMatchObject({ ok: true });
});

test('an article counts as shown for the document that showed it, at the same site, and for the last 500', async () => {
  const shown = new ShownArticles();
  const id = await aMark();
  const from = (tab: number, url: string) => ({ tab: { id: tab }, frameId: 0, url }) as Sender;
  await shown.note(from(1, at('mine')), id as ArticleId);
  expect(await shown.has(from(1, at('next')), id as ArticleId)).toBe(true);
  expect(await shown.has(from(2, at('mine')), id as ArticleId)).toBe(false);
  expect(await shown.has(from(1, 'https://other.example/mine'), id as ArticleId)).toBe(false);
  for (let tab = 2; tab <= 501; tab++) await shown.note(from(tab, at('mine')), id as ArticleId);
  expect(await shown.has(from(1, at('mine')), id as ArticleId)).toBe(false);
  expect(await shown.has(from(2, at('mine')), id as ArticleId)).toBe(true);
});
