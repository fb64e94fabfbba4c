import { expect, test } from 'vitest';
import { saveDraft } from '../../../utils/library/saveDraft';
import { draftAt } from '../../../utils/storage/queries/draftAt';
import { freshLibrary } from '../../support/freshLibrary';

const empty = { colour: null, tags: [], tagText: '', note: '' };

test.each([
  { ...empty, note: 'half a' },
  { ...empty, tagText: 'hal' },
  { ...empty, tags: ['a'] },
  { ...empty, colour: 'blue' as const },
])('what is being typed is kept: %o', async (draft) => {
  const { db, around } = freshLibrary();
  await saveDraft(db, around, 'page x', draft);
  expect(await draftAt(db, 'page x')).toMatchObject(draft);
});

test.each([null, empty])('%o lets go of it', async (nothing) => {
  const { db, around } = freshLibrary();
  await saveDraft(db, around, 'page x', { ...empty, note: 'half a' });
  await saveDraft(db, around, 'page y', { ...empty, note: 'another' });
  await saveDraft(db, around, 'page x', nothing);
  expect(await draftAt(db, 'page x')).toBeUndefined();
  expect(await draftAt(db, 'page y')).toBeDefined();
});
