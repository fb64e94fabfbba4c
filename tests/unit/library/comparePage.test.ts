import { expect, test } from 'vitest';
import { comparePage } from '../../../utils/library/comparePage';
import { saveArticle } from '../../../utils/library/saveArticle';
import type { ArticleId } from '../../../utils/model/ids';
import { revisitOf } from '../../../utils/storage/queries/revisitOf';
import { freshLibrary, preparedPage } from '../../support/freshLibrary';

const later = {
  ...preparedPage('one'),
  snapshot: { html: '<p>later</p>', text: 'later', hash: '1'.repeat(64) },
};

async function saved() {
  const { db, around } = freshLibrary();
  const { value: id } = await saveArticle(db, around, preparedPage('one'));
  return { db, around, id };
}

test('a page that says something else is kept beside what was saved, until it says the same again', async () => {
  const { db, around, id } = await saved();
  expect(await comparePage(db, around, id, preparedPage('one'))).toBe('same');
  expect(await revisitOf(db, id)).toBeUndefined();
  expect(await comparePage(db, around, id, later)).toBe('changed');
  expect(await revisitOf(db, id)).toMatchObject({ text: 'later' });
  expect(await db.snapshots.get(id)).toMatchObject({ text: 'one' });
  expect(await comparePage(db, around, id, preparedPage('one'))).toBe('same');
  expect(await revisitOf(db, id)).toBeUndefined();
});

test('saving a changed page again keeps what it says now', async () => {
  const { db, around, id } = await saved();
  await saveArticle(db, around, later);
  expect(await revisitOf(db, id)).toMatchObject({ text: 'later' });
});

test('what cannot be read cannot be compared, and what is not there is not found', async () => {
  const { db, around, id } = await saved();
  expect(await comparePage(db, around, id, { ...later, snapshot: null })).toBeNull();
  await expect(comparePage(db, around, 'none' as ArticleId, later)).rejects.toMatchObject({
    code: 'notFound',
  });
});
