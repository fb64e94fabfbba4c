import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { recognise } from '@/entrypoints/background/recognise';
import { freshDatabase } from '../../support/freshDatabase';
import { anArticle } from '../export/records';
import { repeatable } from '../import/libraryUnderTest';

const saved = 'https://articles.example/list';
const asked = `${saved}?id=7`;
/** Where the tab is by the time its page is looked at. */
let at: string;

beforeEach(() => {
  vi.restoreAllMocks();
  vi.spyOn(browser.tabs, 'get').mockImplementation((async () => ({ incognito: false })) as never);
  Object.assign(browser, {
    scripting: { executeScript: async () => [{ result: { at, canonical: saved } }] },
  });
});

test.each([
  ['the page itself claims to be a saved one', asked, true],
  ['a fragment is no other page', `${asked}#notes`, true],
  ['the tab has gone on to another address', saved, false],
])('%s', async (_, now, isRecognised) => {
  at = now;
  const db = freshDatabase();
  const article = anArticle({ address: saved, host: 'articles.example' });
  await db.articles.add(article);
  await db.addresses.add({
    address: saved,
    articleId: article.id,
    kind: 'requested',
    createdAt: 0,
  });
  const library = { db, around: repeatable() } as Parameters<typeof recognise>[0];
  expect(await recognise(library, 1, asked)).toBe(isRecognised);
  expect(await db.addresses.count()).toBe(isRecognised ? 2 : 1);
});
