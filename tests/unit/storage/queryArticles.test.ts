import 'fake-indexeddb/auto';
import { liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import type { ArticleId } from '../../../utils/model/ids';
import type { ListRequest } from '../../../utils/model/listing';
import { parseQuery } from '../../../utils/model/query/parseQuery';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { articleRows } from '../../../utils/storage/queries/articleRows';
import { firstScreen } from '../../../utils/storage/queries/firstScreen';
import { queryArticles } from '../../../utils/storage/queries/queryArticles';
import { freshDatabase } from '../../support/freshDatabase';
import { indexAll, keep } from './library';

const day = (text: string) => new Date(`${text}T12:00:00`).getTime();

async function someLibrary(): Promise<KantlijnDatabase> {
  const db = freshDatabase();
  await keep(db, [
    {
      title: 'Cycling in the rain',
      createdAt: day('2024-05-01'),
      updatedAt: 9,
      words: 100,
      state: 'inbox',
      host: 'www.example.org',
      language: 'en-GB',
      tags: ['work/2026'],
      text: 'A red bicycle in the rain. Zoë rides to the café.',
      passages: [{ quote: 'red bicycle', colour: 'green', note: 'Buy one' }],
    },
    {
      title: 'Åpen dør',
      createdAt: day('2025-01-31'),
      updatedAt: 8,
      words: 300,
      progress: 0.5,
      state: 'archived',
      favourite: true,
      host: 'blog.example.org',
      language: 'nl',
      text: 'Rain on a bicycle that is red. 東京都の天気',
      passages: [
        { tags: ['Work'], quote: 'that is red', colour: 'blue' },
        { deletedAt: 5, colour: 'pink' },
      ],
    },
    {
      title: '“Bread” again',
      createdAt: day('2025-06-01'),
      words: 200,
      host: 'example.com',
      language: null,
    },
    { title: 'Thrown away', createdAt: day('2025-07-01'), deletedAt: 1, text: 'red rain' },
  ]);
  return db;
}

async function titles(db: KantlijnDatabase, request: ListRequest): Promise<string[]> {
  const { ids } = await queryArticles(db, request);
  return (await articleRows(db, ids)).map(({ title }) => title);
}

const [cycling, door, bread, trashed] = [
  'Cycling in the rain',
  'Åpen dør',
  '“Bread” again',
  'Thrown away',
];

const requests: [string, ListRequest, string[]][] = [
  ['all, newest first', {}, [bread, door, cycling]],
  ['oldest first', { descending: false }, [cycling, door, bread]],
  ['by title', { sort: 'title' }, [door, bread, cycling]],
  ['by length', { sort: 'length' }, [door, bread, cycling]],
  ['by progress', { sort: 'progress' }, [door, bread, cycling]],
  ['by change', { sort: 'updated' }, [bread, cycling, door]],
  ['states', { states: ['inbox'] }, [bread, cycling]],
  ['favourites', { favourite: true }, [door]],
  ['no favourites', { favourite: false }, [bread, cycling]],
  ['a tag with those below it', { tag: 'work' }, [door, cycling]],
  ['a tag below another', { tag: 'WORK/2026' }, [cycling]],
  ['a site with those below it', { site: 'example.org' }, [door, cycling]],
  ['a language with its regions', { language: 'en' }, [cycling]],
  ['a colour', { colour: 'green' }, [cycling]],
  ['no colour of a passage in the trash', { colour: 'pink' }, []],
  ['with a note', { hasNote: true }, [cycling]],
  ['saved in a span', { savedFrom: day('2025-01-01'), savedBefore: day('2025-05-01') }, [door]],
  ['the trash', { trash: true }, [trashed]],
  ['filters together', { site: 'example.org', states: ['archived'] }, [door]],
];

test.each(requests)('lists %s', async (_, request, expected) => {
  expect(await titles(await someLibrary(), request)).toEqual(expected);
});

const queries: [string, string[]][] = [
  ['red', [cycling, door]],
  ['bicycle rain', [cycling, door]],
  ['"red bicycle"', [cycling]],
  ['"bicycle red"', []],
  ['cafe zoe', [cycling]],
  ['bicyc', [cycling, door]],
  ['"bicyc"', []],
  ['京都', [door]],
  ['"東京"', [door]],
  ['buy', [cycling]],
  ['work', [cycling, door]],
  ['red -cycling', [door]],
  ['bread OR dor', [bread, door]],
  ['-red', [bread]],
  ['red is:trash', [trashed]],
  ['is:archived', [door]],
  ['has:highlight', [door, cycling]],
  ['tag:work -tag:work/2026', [door]],
  ['before:2025', [cycling]],
  ['after:2025-06', [bread]],
  ['lang:en colour:green site:example.org', [cycling]],
  ['!?', [bread, door, cycling]],
];

async function found(db: KantlijnDatabase, text: string) {
  const parsed = parseQuery(text);
  return titles(db, { query: parsed.ok ? parsed.query : null });
}

test.each(queries)('finds %s, before and after it is indexed', async (text, expected) => {
  const db = await someLibrary();
  expect((await found(db, text)).sort()).toEqual([...expected].sort());
  await indexAll(db);
  expect((await found(db, text)).sort()).toEqual([...expected].sort());
});

test('a word of a title ranks above one of a text', async () => {
  const db = await someLibrary();
  await indexAll(db);
  expect(await found(db, 'rain')).toEqual([cycling, door]);
});

test('counts what each value of a filter would leave, the filter itself aside', async () => {
  const list = await queryArticles(await someLibrary(), {
    states: ['archived'],
    site: 'example.org',
  });
  const facets = list.facets();
  expect(facets.states).toEqual([
    { value: 'archived', count: 1 },
    { value: 'inbox', count: 1 },
  ]);
  expect(facets.sites).toEqual([{ value: 'blog.example.org', count: 1 }]);
  expect(facets.tags).toEqual([{ value: 'Work', count: 1 }]);
  expect(facets.colours).toEqual([{ value: 'blue', count: 1 }]);
  expect(facets.favourite).toBe(1);
});

test('a parent tag counts what lies below it once', async () => {
  const db = freshDatabase();
  await keep(db, [{ tags: ['a/b', 'a/c'], passages: [{ tags: ['a/b'] }] }, { tags: ['a'] }]);
  const { facets } = await queryArticles(db);
  expect(facets().tags).toEqual([
    { value: 'a', count: 2 },
    { value: 'a/b', count: 1 },
    { value: 'a/c', count: 1 },
  ]);
});

test('rows say how many passages and which pens', async () => {
  const db = await someLibrary();
  const { ids } = await queryArticles(db, { sort: 'progress' });
  const [first] = await articleRows(db, ids.slice(0, 1));
  expect(first).toMatchObject({
    title: door,
    highlightCount: 1,
    colours: ['blue'],
    minutesLeft: 2,
  });
});

test('what is saved last is the beginning of the whole list', async () => {
  const db = await someLibrary();
  const { ids } = await queryArticles(db);
  expect(await firstScreen(db, 2)).toEqual(await articleRows(db, ids.slice(0, 2)));
  expect(await firstScreen(db)).toEqual(await articleRows(db, ids));
});

test('so it is where what was saved last stands among what is older', async () => {
  const db = freshDatabase();
  const old = Array.from({ length: 1_030 }, (_, at) => ({ createdAt: 1_000 - at }));
  await keep(db, old);
  const { ids } = await queryArticles(db);
  const rows = await firstScreen(db);
  expect(rows).toHaveLength(30);
  expect(rows).toEqual(await articleRows(db, ids.slice(0, 30)));
});

test('rows say the same whether the shelf was read before or not, and follow what changes', async () => {
  const db = await someLibrary();
  const ids = await db.articles.toCollection().primaryKeys();
  const cold = await articleRows(db, ids);
  await queryArticles(db);
  expect(await articleRows(db, ids)).toEqual(cold);
  const told: number[][] = [];
  const watch = liveQuery(() => articleRows(db, ids)).subscribe((rows) =>
    told.push(rows.map(({ highlightCount }) => highlightCount)),
  );
  await vi.waitFor(() => expect(told).toHaveLength(1));
  await db.highlights.clear();
  await vi.waitFor(() => expect(told.at(-1)).toEqual(ids.map(() => 0)));
  watch.unsubscribe();
  await db.articles.delete(ids[0] as ArticleId);
  expect((await articleRows(db, ids)).map(({ id }) => id)).toEqual(ids.slice(1));
});

test('a list follows each change, though it reads only what changed', async () => {
  const db = await someLibrary();
  const before = (await queryArticles(db, { states: ['archived'] })).ids;
  const [added] = await keep(db, [{ title: 'New', state: 'archived' }]);
  expect((await queryArticles(db, { states: ['archived'] })).ids).toHaveLength(before.length + 1);
  if (added) await db.articles.update(added, { state: 'inbox' });
  expect((await queryArticles(db, { states: ['archived'] })).ids).toEqual(before);
});
