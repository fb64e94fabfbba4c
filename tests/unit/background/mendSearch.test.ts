import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { freshDatabase, indexAll, keep } from '../storage/library';
import { panelOn } from './panel';

test('mendSearch makes the index anew', async () => {
  const db = freshDatabase();
  await keep(db, [{ title: 'word' }]);
  await indexAll(db);
  await panelOn(db).mendSearch();
  expect(await db.postings.count()).toBe(0);
  expect(await db.stale.count()).toBe(1);
});
