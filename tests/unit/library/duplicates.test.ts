import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { keepApart } from '../../../utils/library/keepApart';
import { mergeArticles } from '../../../utils/library/mergeArticles';
import { preparePage } from '../../../utils/library/preparePage';
import { saveArticle } from '../../../utils/library/saveArticle';
import { surroundings } from '../../../utils/library/surroundings';
import { undo } from '../../../utils/library/undo';
import type { ArticleId } from '../../../utils/model/ids';
import { articleAt } from '../../../utils/storage/queries/articleAt';
import { highlightsOf } from '../../../utils/storage/queries/highlightsOf';
import { nearDuplicates } from '../../../utils/storage/queries/nearDuplicates';
import { freshDatabase } from '../../support/freshDatabase';
import { extraction } from '../../support/freshLibrary';
import { indexAll, keep } from '../storage/library';

const text = (changed: number) =>
  Array.from({ length: 200 }, (_, at) => (at < changed ? `other${at}` : `word${at}`)).join(' ');

test('texts that are nearly the same are offered for a merge, others are not', async () => {
  const db = freshDatabase();
  const ids = await keep(db, [
    { title: 'first', text: text(0), createdAt: 1 },
    { title: 'other', text: text(200), createdAt: 2 },
    { title: 'again', text: text(6), createdAt: 3 },
    { title: 'short', text: 'word0 word1 word2', createdAt: 4 },
    { title: 'half', text: text(100), createdAt: 5 },
  ]);
  await indexAll(db);
  const [pair, ...more] = await nearDuplicates(db);
  expect(pair?.articles.map(({ title }) => title)).toEqual(['first', 'again']);
  expect(pair?.likeness).toBeGreaterThan(0.9);
  expect(more).toEqual([]);
  const told = await keepApart(db, surroundings, ids[2] as ArticleId, ids[0] as ArticleId);
  expect(await nearDuplicates(db)).toEqual([]);
  await undo(db, surroundings, told.undo);
  expect(await nearDuplicates(db)).toHaveLength(1);
});

test('a text that changed is alike no more', async () => {
  const db = freshDatabase();
  const ids = await keep(db, [{ text: text(0) }, { text: text(3) }]);
  await indexAll(db);
  expect(await nearDuplicates(db)).toHaveLength(1);
  await db.snapshots.update(ids[0] as ArticleId, { text: text(200), hash: 'new' });
  await indexAll(db);
  expect(await nearDuplicates(db)).toEqual([]);
});

test('a merge keeps all passages and addresses, and can be undone', async () => {
  const db = freshDatabase();
  const [into, from] = (await keep(db, [
    { tags: ['a'], progress: 0.2, passages: [{ quote: 'one' }] },
    {
      tags: ['b'],
      progress: 0.7,
      favourite: true,
      passages: [{ quote: 'two' }, { quote: 'three' }],
    },
  ])) as [ArticleId, ArticleId];
  const address = 'https://example.org/two';
  await db.addresses.add({ address, articleId: from, kind: 'requested', createdAt: 1 });
  const before = await db.articles.toArray();
  const done = await mergeArticles(db, surroundings, into, [from]);
  expect((await highlightsOf(db, into)).map(({ quote }) => quote).sort()).toEqual([
    'one',
    'three',
    'two',
  ]);
  expect(await articleAt(db, address)).toMatchObject({
    id: into,
    tags: ['a', 'b'],
    favourite: true,
    progress: 0.7,
  });
  expect((await db.articles.get(from))?.deletedAt).not.toBeNull();
  await undo(db, surroundings, done.undo);
  expect(await highlightsOf(db, into)).toHaveLength(1);
  expect(await highlightsOf(db, from)).toHaveLength(2);
  expect((await articleAt(db, address))?.id).toBe(from);
  const counted = { updatedAt: 0, revision: 0 };
  const meant = (rows: object[]) => rows.map((row) => ({ ...row, ...counted }));
  expect(meant(await db.articles.toArray())).toEqual(meant(before));
});

test('a merge with an article that is not there is refused whole', async () => {
  const db = freshDatabase();
  const [into] = (await keep(db, [{}])) as [ArticleId];
  const merge = mergeArticles(db, surroundings, into, [crypto.randomUUID() as ArticleId]);
  await expect(merge).rejects.toMatchObject({ code: 'notFound' });
});

const same = [
  ['https://example.org/a?utm_source=x&fbclid=1', 'https://example.org/a'],
  ['https://m.example.org/a', 'https://www.example.org/a'],
  ['https://en.m.wikipedia.org/wiki/Margin', 'https://en.wikipedia.org/wiki/Margin'],
  ['https://en.wikipedia.org/wiki/Margin', 'https://en.m.wikipedia.org/wiki/Margin'],
  ['https://example.org/a/amp', 'https://example.org/a'],
  ['https://example.org/a', 'https://example.org/a/amp/'],
  ['https://example.org/a?amp=1&id=2', 'https://example.org/a?id=2'],
  ['https://amp.example.org/a', 'https://example.org/a'],
  ['https://www.google.com/amp/s/example.org/a', 'https://example.org/a'],
  ['https://example-org.cdn.ampproject.org/c/s/example.org/a', 'https://example.org/a'],
  ['http://example.org/a', 'https://example.org/a'],
] as const;

async function saveAt(db: ReturnType<typeof freshDatabase>, url: string) {
  return (await saveArticle(db, surroundings, await preparePage(url, extraction('A')))).value;
}

test.each(same)('%s is saved as the article of %s', async (second, first) => {
  const db = freshDatabase();
  const id = await saveAt(db, first);
  expect(await saveAt(db, second)).toBe(id);
  expect((await articleAt(db, second))?.id).toBe(id);
});

const different = [
  ['https://example.org/a?id=1', 'https://example.org/a?id=2'],
  ['https://blog.example.org/a', 'https://example.org/a'],
  ['https://example.org/camp', 'https://example.org/c'],
  ['https://en.wikipedia.org/wiki/Margin', 'https://nl.wikipedia.org/wiki/Margin'],
] as const;

test.each(different)('%s is another article than %s', async (second, first) => {
  const db = freshDatabase();
  const id = await saveAt(db, first);
  expect(await saveAt(db, second)).not.toBe(id);
});
