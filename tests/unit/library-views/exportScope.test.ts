import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { articlesIn, askedFor, listScope } from '../../../components/files/export/exportScope';
import { saveArticle } from '../../../utils/library/saveArticle';
import { removeSmartList, saveSmartList } from '../../../utils/library/smartLists';
import { updateArticles } from '../../../utils/library/updateArticles';
import { freshLibrary, preparedPage } from '../../support/freshLibrary';

test('a search that is kept under a name gives its articles, in its order; one that was thrown away, none', async () => {
  const { db, around } = freshLibrary();
  const ids = [];
  for (const path of ['snails', 'margins', 'ink'])
    ids.push((await saveArticle(db, around, preparedPage(path))).value);
  await updateArticles(db, around, ids.slice(0, 2), { favourite: true });
  const { value: list } = await saveSmartList(db, around, {
    id: null,
    name: 'Favourites by title',
    query: 'about',
    filter: { favourite: true },
    sort: 'title',
    descending: false,
  });
  const scope = { kind: listScope(list), tag: '', query: '' };
  expect(await articlesIn(db, scope, [])).toEqual([ids[1], ids[0]]);
  await removeSmartList(db, around, list);
  expect(await articlesIn(db, scope, [])).toEqual([]);
});

test('only ids are taken from the address', () => {
  const id = '01930d5e-0000-7000-8000-000000000001';
  expect(askedFor(`?articles=${id},<b>,x`)).toEqual([id]);
});
