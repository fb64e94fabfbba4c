import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import type { ArticleId } from '../../../utils/model/ids';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { smartLists } from '../../../utils/storage/queries/smartLists';
import { tagColours } from '../../../utils/storage/queries/tagColours';
import { freshDatabase } from '../../support/freshDatabase';
import { indexAll, keep } from '../storage/library';
import { panelOn } from './panel';

async function aPanel(saved: Parameters<typeof keep>[1] = [{ title: 'word' }]) {
  const db = freshDatabase();
  const ids = await keep(db, saved);
  return { db, ids: ids as [ArticleId, ...ArticleId[]], panel: panelOn(db) };
}

test('mendSearch makes the index anew', async () => {
  const { db, panel } = await aPanel();
  await indexAll(db);
  await panel.mendSearch();
  expect(await db.postings.count()).toBe(0);
  expect(await db.stale.count()).toBe(1);
});

test('restoreArticles and restoreHighlights bring back, and undo throws away again', async () => {
  const { db, ids, panel } = await aPanel([{ deletedAt: 1, passages: [{ deletedAt: 1 }] }]);
  const [mark] = await db.highlights.toCollection().primaryKeys();
  const restored = await panel.restoreHighlights({ ids: mark ? [mark] : [] });
  expect((await queryArticles(db)).ids).toEqual(ids);
  await panel.undo({ undo: restored.undo });
  expect((await queryArticles(db)).ids).toEqual([]);
  await panel.restoreArticles({ ids });
  expect((await queryArticles(db)).ids).toEqual(ids);
});

test('emptyTrash deletes for good and tells how much', async () => {
  const { db, panel } = await aPanel([{ deletedAt: 1, passages: [{}] }, {}]);
  expect(await panel.emptyTrash({ ids: null })).toEqual({ articles: 1, highlights: 1 });
  expect(await db.articles.count()).toBe(1);
});

test('changeTags tells how many were changed', async () => {
  const { db, panel } = await aPanel([{ tags: ['a/b'] }, { tags: ['c'] }]);
  expect(await panel.changeTags({ change: { kind: 'rename', from: 'a', to: 'd' } })).toMatchObject({
    count: 1,
  });
  expect((await queryArticles(db, { tag: 'd/b' })).ids).toHaveLength(1);
});

test('changeTags turns down what is no change of tags', async () => {
  const { panel } = await aPanel();
  const change = { kind: 'paint', from: 'a', to: 'b' } as never;
  await expect(panel.changeTags({ change })).rejects.toMatchObject({ code: 'badArguments' });
});

test('setTagColour gives a colour and takes it away', async () => {
  const { db, panel } = await aPanel();
  await panel.setTagColour({ tag: 'A', colour: 'pink' });
  expect([...(await tagColours(db))]).toEqual([['a', 'pink']]);
  const done = await panel.setTagColour({ tag: 'a', colour: null });
  expect([...(await tagColours(db))]).toEqual([]);
  await panel.undo(done);
  expect([...(await tagColours(db))]).toEqual([['a', 'pink']]);
});

test('saveSmartList keeps and changes a search, removeSmartList throws it away, undo brings it back', async () => {
  const { db, panel } = await aPanel();
  const content = {
    name: 'Later',
    query: 'is:inbox',
    filter: { colour: 'green' },
    sort: 'saved',
    descending: true,
  } as const;
  const { id } = await panel.saveSmartList({ id: null, ...content });
  await panel.saveSmartList({ id, ...content, name: 'Sooner' });
  expect(await smartLists(db)).toMatchObject([{ id, name: 'Sooner', filter: { colour: 'green' } }]);
  const removed = await panel.removeSmartList({ id });
  expect(await smartLists(db)).toEqual([]);
  await panel.undo(removed);
  expect(await smartLists(db)).toHaveLength(1);
});

test('saveSmartList turns down a list without a name', async () => {
  const { panel } = await aPanel();
  const list = {
    id: null,
    name: ' ',
    query: '',
    filter: {},
    sort: 'saved',
    descending: true,
  } as const;
  await expect(panel.saveSmartList(list)).rejects.toMatchObject({ code: 'badArguments' });
});

test('mergeArticles makes one of two; keepApart is remembered', async () => {
  const { db, ids, panel } = await aPanel([{}, { passages: [{}] }]);
  const [into, from] = ids as [ArticleId, ArticleId];
  await panel.keepApart({ ids: [into, from] });
  expect(await db.distinct.count()).toBe(1);
  await panel.mergeArticles({ into, from: [from] });
  expect((await queryArticles(db, { colour: 'yellow' })).ids).toEqual([into]);
});

test('manyChanged tells the open pages of the library, and no other', async () => {
  const { db, ids, panel } = await aPanel();
  await db.addresses.put({
    address: 'https://kept.example/a',
    articleId: ids[0],
    kind: 'requested',
    createdAt: 1,
  });
  const tabs = [
    { id: 1, url: 'https://kept.example/a#part' },
    { id: 2, url: 'https://other.example/' },
  ];
  vi.spyOn(browser.tabs, 'query').mockImplementation((async () => tabs) as never);
  vi.spyOn(browser.runtime, 'getManifest').mockReturnValue({ version: '1' } as never);
  const told = vi.spyOn(browser.tabs, 'sendMessage').mockImplementation((async () => ({
    ok: true,
    value: { version: '1' },
  })) as never);
  await panel.manyChanged();
  await vi.waitFor(() => {
    const meant = told.mock.calls.filter(([, call]) =>
      JSON.stringify(call).includes('marksChanged'),
    );
    expect(meant.map(([tabId]) => tabId)).toEqual([1]);
  });
});
