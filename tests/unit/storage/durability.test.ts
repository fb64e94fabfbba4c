import { expect, test, vi } from 'vitest';
import { saveArticle } from '../../../utils/library/saveArticle';
import { freshLibrary, preparedPage } from '../../support/freshLibrary';

test('an act is committed to the disk before it is acknowledged', async () => {
  const { db, around } = freshLibrary();
  const opened = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await saveArticle(db, around, preparedPage('one'));
  const writing = opened.mock.calls.filter(([, mode]) => mode === 'readwrite');
  expect(writing.length).toBeGreaterThan(0);
  for (const [, , options] of writing) expect(options).toEqual({ durability: 'strict' });
});
