import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { annotate } from '../../../utils/library/annotate';
import { highlightArticle } from '../../../utils/library/highlight';
import { preparePage } from '../../../utils/library/preparePage';
import { recordSightings } from '../../../utils/library/recordSightings';
import { removeArticles } from '../../../utils/library/removeArticles';
import { saveArticle } from '../../../utils/library/saveArticle';
import { surroundings } from '../../../utils/library/surroundings';
import { undo } from '../../../utils/library/undo';
import { updateArticles } from '../../../utils/library/updateArticles';
import type { ArticleId } from '../../../utils/model/ids';
import type { ListRequest } from '../../../utils/model/listing';
import { parseQuery } from '../../../utils/model/query/parseQuery';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { freshDatabase } from '../../support/freshDatabase';
import { extraction } from '../../support/freshLibrary';
import { indexAll } from './library';

const page = extraction('Margins', 'Readers write in margins');

async function saved(db: KantlijnDatabase): Promise<ArticleId> {
  const prepared = await preparePage('https://example.org/a', page);
  return (await saveArticle(db, surroundings, prepared)).value;
}

const passage = {
  selectors: [{ type: 'TextQuoteSelector' as const, exact: 'write', prefix: '', suffix: '' }],
  quote: 'write',
  order: 8,
};

async function count(db: KantlijnDatabase, request: ListRequest): Promise<number> {
  return (await queryArticles(db, request)).ids.length;
}

function search(db: KantlijnDatabase, text: string): Promise<number> {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(text);
  return count(db, { query: parsed.query });
}

test('the list follows each act at once', async () => {
  const db = freshDatabase();
  const id = await saved(db);
  expect(await count(db, { states: ['inbox'] })).toBe(1);
  const archived = await updateArticles(db, surroundings, [id], {
    state: 'archived',
    addTags: ['a'],
  });
  expect(await count(db, { states: ['inbox'] })).toBe(0);
  expect(await count(db, { states: ['archived'], tag: 'a' })).toBe(1);
  await undo(db, surroundings, archived.undo);
  expect(await count(db, { states: ['inbox'] })).toBe(1);
  expect(await count(db, { tag: 'a' })).toBe(0);
  await removeArticles(db, surroundings, [id]);
  expect([await count(db, {}), await count(db, { trash: true })]).toEqual([0, 1]);
});

test('the list follows passages and how they fared', async () => {
  const db = freshDatabase();
  const id = await saved(db);
  const annotation = { colour: 'blue' as const, tags: ['b'], note: '' };
  const marked = await highlightArticle(db, surroundings, id, passage, annotation);
  expect(await count(db, { colour: 'blue', tag: 'b', hasNote: false })).toBe(1);
  await annotate(db, surroundings, marked.value.id, { colour: 'pink', note: 'Why?' });
  expect(await count(db, { colour: 'blue' })).toBe(0);
  expect(await count(db, { colour: 'pink', hasNote: true, orphaned: false })).toBe(1);
  await recordSightings(db, surroundings, id, [
    { id: marked.value.id, status: 'orphan', score: 0 },
  ]);
  expect(await count(db, { orphaned: true })).toBe(1);
});

test('search follows each act, whether or not the index has caught up', async () => {
  const db = freshDatabase();
  const id = await saved(db);
  for (const settle of [async () => {}, () => indexAll(db)]) {
    await settle();
    expect(await search(db, '"write in margins"')).toBe(1);
  }
  const annotation = { colour: 'blue' as const, tags: [], note: 'marginalia' };
  const marked = await highlightArticle(db, surroundings, id, passage, annotation);
  expect(await search(db, 'marginalia')).toBe(1);
  await indexAll(db);
  expect(await search(db, 'marginalia')).toBe(1);
  await annotate(db, surroundings, marked.value.id, { note: 'scribble' });
  expect([await search(db, 'marginalia'), await search(db, 'scribble')]).toEqual([0, 1]);
  await indexAll(db);
  expect([await search(db, 'marginalia'), await search(db, 'scribble')]).toEqual([0, 1]);
});

test('an act that fails leaves list and queue as they were', async () => {
  const db = freshDatabase();
  const id = await saved(db);
  await indexAll(db);
  const missing = crypto.randomUUID() as ArticleId;
  await expect(
    updateArticles(db, surroundings, [id, missing], { state: 'archived', title: 'Other' }),
  ).rejects.toMatchObject({ code: 'notFound' });
  expect(await count(db, { states: ['inbox'] })).toBe(1);
  expect(await db.stale.count()).toBe(0);
});
