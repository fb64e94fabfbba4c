import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '../../../utils/library/annotate';
import { emptyTrash, purgeTrash, TRASH_DAYS } from '../../../utils/library/emptyTrash';
import { highlightPage } from '../../../utils/library/highlight';
import { removeArticles } from '../../../utils/library/removeArticles';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { saveArticle } from '../../../utils/library/saveArticle';
import { surroundings } from '../../../utils/library/surroundings';
import { restoreArticles, restoreHighlights } from '../../../utils/library/trash';
import { undo } from '../../../utils/library/undo';
import type { ArticleId } from '../../../utils/model/ids';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { trashedHighlights } from '../../../utils/storage/queries/trashedHighlights';
import { freshDatabase } from '../../support/freshDatabase';
import { freshLibrary, passage, plain, preparedPage } from '../../support/freshLibrary';
import { indexAll, keep } from '../storage/library';

const DAY = 24 * 60 * 60 * 1000;

test('what is thrown away comes back, with what was not thrown away by itself', async () => {
  const db = freshDatabase();
  const [id] = await keep(db, [
    { passages: [{ colour: 'green' }, { colour: 'blue', deletedAt: 5 }] },
  ]);
  const ids = [id as ArticleId];
  await removeArticles(db, surroundings, ids);
  expect((await queryArticles(db, { trash: true })).ids).toEqual(ids);
  const back = await restoreArticles(db, surroundings, ids);
  expect((await queryArticles(db, { colour: 'green' })).ids).toEqual(ids);
  expect((await queryArticles(db, { colour: 'blue' })).ids).toEqual([]);
  const [thrown] = await trashedHighlights(db);
  expect(thrown?.highlight.colour).toBe('blue');
  await restoreHighlights(db, surroundings, thrown ? [thrown.highlight.id] : []);
  expect((await queryArticles(db, { colour: 'blue' })).ids).toEqual(ids);
  await undo(db, surroundings, back.undo);
  expect((await queryArticles(db, { trash: true })).ids).toEqual(ids);
});

test('emptying leaves nothing of an article, its words in the index included', async () => {
  const db = freshDatabase();
  const [gone, stays] = await keep(db, [
    { title: 'gone', text: 'secret words', deletedAt: 1, passages: [{ note: 'whisper' }] },
    { title: 'stays', text: 'plain words' },
  ]);
  await db.addresses.add({
    address: 'https://a.example/',
    articleId: gone as ArticleId,
    kind: 'requested',
    createdAt: 1,
  });
  const picture = { articleId: gone as ArticleId, source: 'https://a.example/1.png' };
  await db.pictures.add({ ...picture, data: new Uint8Array(1), type: 'image/png' } as never);
  await db.revisits.add({ articleId: gone as ArticleId, text: 'secret too' } as never);
  await indexAll(db);
  expect(await emptyTrash(db, null)).toEqual({ articles: 1, highlights: 1 });
  await indexAll(db);
  const left = await Promise.all(db.tables.map((table) => table.toArray()));
  expect(JSON.stringify(left)).not.toMatch(/secret|whisper|gone|a\.example/);
  expect((await queryArticles(db)).ids).toEqual([stays]);
});

test('emptying forgets the acts that tell of what is gone, and no others', async () => {
  const { db, around } = freshLibrary();
  const [gone, stays] = [preparedPage('gone'), preparedPage('stays')];
  const note = { ...plain, note: 'whisper' };
  const { value } = await highlightPage(db, around, gone, passage('a secret passage'), note);
  const kept = await saveArticle(db, around, stays);
  await annotate(db, around, value.id, { ...plain, note: 'a whisper, louder' });
  await removeArticles(db, around, [value.articleId]);
  await emptyTrash(db, null);
  const acts = await db.journal.toArray();
  expect(JSON.stringify(acts)).not.toMatch(/secret|whisper|gone/);
  expect(acts.map(({ sequence }) => sequence)).toEqual([kept.undo.sequence]);
});

test('an article that is not in the trash is passed over', async () => {
  const db = freshDatabase();
  const ids = await keep(db, [{}, { deletedAt: 1 }]);
  expect(await emptyTrash(db, ids)).toMatchObject({ articles: 1 });
  expect(await db.articles.toCollection().primaryKeys()).toEqual([ids[0]]);
});

test('the trash keeps things for thirty days', async () => {
  const db = freshDatabase();
  const now = 100 * DAY;
  const [, young] = await keep(db, [
    { deletedAt: now - TRASH_DAYS * DAY },
    { deletedAt: now - TRASH_DAYS * DAY + 1 },
    { passages: [{ deletedAt: now - TRASH_DAYS * DAY - 1 }, { deletedAt: now }] },
  ]);
  expect(await purgeTrash(db, now)).toEqual({ articles: 1, highlights: 1 });
  expect((await queryArticles(db, { trash: true })).ids).toEqual([young]);
});

test('what is said of a passage that was thrown away meanwhile brings it back, with its article, and is told', async () => {
  const { db, around } = freshLibrary();
  const made = await highlightPage(db, around, preparedPage('one'), passage('some words'), plain);
  const { id, articleId } = made.value;
  await removeHighlights(db, around, [id]);
  await removeArticles(db, around, [articleId]);
  // Nothing new is said.
  expect((await annotate(db, around, id, { note: '' })).value).toEqual({ isBack: false });
  const done = await annotate(db, around, id, { note: 'typed for long' });
  expect(done.value).toEqual({ isBack: true });
  expect(await db.highlights.get(id)).toMatchObject({ note: 'typed for long', deletedAt: null });
  expect(await db.articles.get(articleId)).toMatchObject({ deletedAt: null });
  const more = await annotate(db, around, id, { note: 'more' });
  expect(more.value).toEqual({ isBack: false });
  await undo(db, around, more.undo);
  await undo(db, around, done.undo);
  expect(await db.highlights.get(id)).toMatchObject({ note: '' });
  expect((await db.highlights.get(id))?.deletedAt).not.toBeNull();
  expect((await db.articles.get(articleId))?.deletedAt).not.toBeNull();
});
