import { expect, test } from 'vitest';
import { preparePage } from '../../../utils/library/preparePage';
import { removeArticles } from '../../../utils/library/removeArticles';
import { saveArticle } from '../../../utils/library/saveArticle';
import { saveProgress } from '../../../utils/library/saveProgress';
import { updateArticles } from '../../../utils/library/updateArticles';
import { Failure } from '../../../utils/model/failure';
import { articleAt } from '../../../utils/storage/queries/articleAt';
import {
  extraction,
  type FreshLibrary,
  freshLibrary,
  preparedPage,
} from '../../support/freshLibrary';

const save = ({ db, around }: FreshLibrary, page = preparedPage('one')) =>
  saveArticle(db, around, page);
const at = (path: string) => `https://articles.example/${path}`;

test('a page is saved once, and keeps its first text', async () => {
  const library = freshLibrary();
  const first = await save(library);
  const changed = { html: '<p>later</p>', text: 'later', hash: '1'.repeat(64) };
  const again = await save(library, { ...preparedPage('one'), snapshot: changed });
  expect(again.value).toBe(first.value);
  expect(await library.db.articles.count()).toBe(1);
  expect(await library.db.snapshots.get(first.value)).toMatchObject({ text: 'one' });
});

test('a page that could not be read at first gets its text when it can', async () => {
  const library = freshLibrary();
  const { value } = await save(library, { ...preparedPage('one'), snapshot: null });
  expect(await library.db.articles.get(value)).toMatchObject({ readable: false });
  await save(library);
  expect(await library.db.snapshots.get(value)).toMatchObject({ text: 'one' });
  expect(await library.db.articles.get(value)).toMatchObject({
    readable: true,
    contentHash: '0'.repeat(64),
  });
});

test('a page comes back from the trash when it is saved again', async () => {
  const library = freshLibrary();
  const { value } = await save(library);
  await removeArticles(library.db, library.around, [value]);
  expect((await save(library)).value).toBe(value);
  expect((await library.db.articles.get(value))?.deletedAt).toBeNull();
});

test('other addresses that a page claims lead to it', async () => {
  const library = freshLibrary();
  const claims = [{ address: at('canonical'), kind: 'canonical' as const }];
  const { value } = await save(library, preparedPage('one', claims));
  expect((await articleAt(library.db, at('canonical')))?.id).toBe(value);
  expect((await save(library, preparedPage('canonical'))).value).toBe(value);
});

test('an address that an article has by itself is not taken from it by a claim', async () => {
  const library = freshLibrary();
  const own = await save(library, preparedPage('own'));
  const claims = [
    { address: at('nowhere'), kind: 'canonical' as const },
    { address: at('own'), kind: 'og' as const },
  ];
  await library.db.addresses.put({
    address: at('thief'),
    articleId: (await save(library, preparedPage('other'))).value,
    kind: 'requested',
    createdAt: 0,
  });
  await save(library, preparedPage('thief', claims));
  expect((await articleAt(library.db, at('own')))?.id).toBe(own.value);
});

test('an address whose article is gone for good is free again', async () => {
  const library = freshLibrary();
  const gone = await save(library);
  await library.db.articles.delete(gone.value);
  const anew = await save(library);
  expect((await articleAt(library.db, at('one')))?.id).toBe(anew.value);
});

test('what a page says of its address is believed on its own site only', async () => {
  const told = extraction('A title');
  const page = await preparePage('https://articles.example/one?utm_source=x#part', {
    ...told,
    claims: {
      canonical: 'https://articles.example/real',
      og: 'https://elsewhere.example/one',
      amp: 'javascript:alert(1)',
    },
  });
  expect(page.address).toBe(at('one'));
  expect(page.claims).toEqual([{ kind: 'canonical', address: at('real') }]);
});

test.each([
  'about:blank',
  'javascript:alert(1)',
  'data:text/html,x',
  'chrome://version',
  'nonsense',
])('a page at %s is not kept', async (url) => {
  await expect(preparePage(url, extraction('x'))).rejects.toEqual(new Failure('refusedPage'));
});

test('a page without a title is known by its host', async () => {
  const page = await preparePage(at('one'), extraction('  '));
  expect(page.metadata.title).toBe('articles.example');
});

test('where a page was read to is kept without a word in the journal', async () => {
  const library = freshLibrary();
  const { value } = await save(library);
  await saveProgress(library.db, value, 0.5);
  expect(await library.db.articles.get(value)).toMatchObject({ progress: 0.5, revision: 1 });
  expect(await library.db.journal.count()).toBe(1);
});

test('tags of articles are added and taken, each article from its own', async () => {
  const library = freshLibrary();
  const { db, around } = library;
  const one = (await save(library)).value;
  const two = (await save(library, preparedPage('two'))).value;
  await updateArticles(db, around, [one], { tags: ['Work', 'old'] });
  await updateArticles(db, around, [one, two], { addTags: ['new'], removeTags: ['OLD'] });
  expect((await db.articles.get(one))?.tags).toEqual(['Work', 'new']);
  expect((await db.articles.get(two))?.tags).toEqual(['new']);
  await updateArticles(db, around, [one], { title: '  ' });
  expect((await db.articles.get(one))?.title).toBe('About one');
});
