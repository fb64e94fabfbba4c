import { expect, test } from 'vitest';
import {
  dropPictures,
  keepPicture,
  MAX_PICTURES,
  namesPicture,
} from '../../../utils/library/keepPicture';
import { saveArticle } from '../../../utils/library/saveArticle';
import type { ArticleId } from '../../../utils/model/ids';
import { keptSources, picturesOf } from '../../../utils/storage/queries/picturesOf';
import { freshLibrary, preparedPage } from '../../support/freshLibrary';

const source = 'https://pictures.example/a.png?b=1&c="2"';
const html = '<p><img data-src="https://pictures.example/a.png?b=1&amp;c=&quot;2&quot;"></p>';

async function articleWithPicture() {
  const { db, around } = freshLibrary();
  const page = { ...preparedPage('one'), snapshot: { html, text: '', hash: '0'.repeat(64) } };
  const { value: articleId } = await saveArticle(db, around, page);
  const picture = (address: string, size: number) => ({
    articleId,
    source: address,
    type: 'image/png',
    bytes: new ArrayBuffer(size),
    keptAt: around.now(),
  });
  return { db, articleId, picture };
}

test('only a picture that the saved article shows is its own', async () => {
  const { db, articleId } = await articleWithPicture();
  expect(await namesPicture(db, articleId, source)).toBe(true);
  expect(await namesPicture(db, articleId, 'https://pictures.example/a.png')).toBe(false);
  expect(await namesPicture(db, 'none' as ArticleId, source)).toBe(false);
});

test('pictures are kept until they would take too much together, and dropped by article', async () => {
  const { db, articleId, picture } = await articleWithPicture();
  expect(await keepPicture(db, picture('a', MAX_PICTURES - 10))).toBe(true);
  expect(await keepPicture(db, picture('b', 11))).toBe(false);
  expect(await keepPicture(db, picture('b', 10))).toBe(true);
  // Kept anew, it takes the place of itself.
  expect(await keepPicture(db, picture('b', 5))).toBe(true);
  expect(await keptSources(db, articleId)).toEqual(['a', 'b']);
  const [kept] = await picturesOf(db, articleId, ['b', 'c']);
  expect(kept?.bytes.byteLength).toBe(5);
  await dropPictures(db, articleId);
  expect(await keptSources(db, articleId)).toEqual([]);
});

test('no picture is kept for an article that is not there', async () => {
  const { db, picture } = await articleWithPicture();
  const stray = { ...picture('a', 1), articleId: 'none' as ArticleId };
  await expect(keepPicture(db, stray)).rejects.toMatchObject({ code: 'notFound' });
});
