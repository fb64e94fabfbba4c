import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { parseFile } from '../../../utils/import/parseFile';
import { annotate } from '../../../utils/library/annotate';
import { readBackup } from '../../../utils/library/backup/readBackup';
import { restoreByReplacing } from '../../../utils/library/backup/restore';
import { highlightPage } from '../../../utils/library/highlight';
import { applyImport } from '../../../utils/library/importing/applyImport';
import { preparePage } from '../../../utils/library/preparePage';
import { saveArticle } from '../../../utils/library/saveArticle';
import { saveDraft } from '../../../utils/library/saveDraft';
import { updateArticles } from '../../../utils/library/updateArticles';
import { MAX_PART } from '../../../utils/model/backup';
import { asSuggested } from '../../../utils/model/importPlan';
import { MAX_HTML } from '../../../utils/model/maxHtml';
import { MAX_NOTE } from '../../../utils/model/page';
import { draftKey } from '../../../utils/model/records';
import { freshDatabase } from '../../support/freshDatabase';
import { extraction, passage, plain, preparedPage } from '../../support/freshLibrary';
import { everyRow } from '../import/libraryUnderTest';
import { around, backupOf, exported, ofBytes } from './usedLibrary';

vi.setConfig({ testTimeout: 60_000 });

// A page may push things as far as they go. What was taken in must come back from a backup, whatever it is: one row that is
// refused there would take the whole of the backup with it.
let db: ReturnType<typeof freshDatabase>;

beforeEach(() => {
  db = freshDatabase();
});

const tags = (from: number) => Array.from({ length: 100 }, (_, at) => `tag-${from + at}`);
const mark = (annotation = plain) =>
  highlightPage(db, around, preparedPage('one'), passage('words'), annotation);

test.each<[string, () => Promise<unknown>]>([
  [
    'an address of a megabyte',
    async () => {
      const url = `https://articles.example/${'x'.repeat(1_000_000)}`;
      await saveArticle(db, around, await preparePage(url, extraction('Long')));
      await saveDraft(db, around, draftKey(url, null), { ...plain, note: 'n', tagText: '' });
    },
  ],
  [
    'a passage that was marked again and again, each time with another long note',
    async () => {
      for (const sign of 'abc') await mark({ ...plain, note: sign.repeat(MAX_NOTE) });
    },
  ],
  [
    'a passage that was marked again and again, each time with other tags',
    async () => {
      for (const from of [0, 100, 200]) await mark({ ...plain, tags: tags(from) });
    },
  ],
  [
    'an article that was given tags again and again',
    async () => {
      const { value } = await mark();
      for (const from of [0, 100])
        await updateArticles(db, around, [value.articleId], { addTags: tags(from) });
    },
  ],
  [
    'a passage that was repaired more often than anybody would',
    async () => {
      const { value } = await mark();
      const { selectors } = passage('words');
      await db.highlights.update(value.id, { selectorSets: Array(1_100).fill(selectors) });
    },
  ],
  [
    'a record of a file that was changed as often as can be counted',
    async () => {
      const { value } = await mark();
      const text = (await exported(db)).replaceAll(
        '"revision": 1',
        `"revision": ${Number.MAX_SAFE_INTEGER}`,
      );
      await db.delete();
      db = freshDatabase();
      const parsed = parseFile('a.json', new TextEncoder().encode(text));
      await applyImport(db, around, parsed, asSuggested);
      await annotate(db, around, value.id, { note: 'one more' });
    },
  ],
])('a library with %s can be restored', async (_, act) => {
  await act();
  const before = await everyRow(db);
  const sound = await readBackup(ofBytes((await backupOf(db)).bytes));
  const other = freshDatabase();
  expect(await restoreByReplacing(other, sound)).toBe(true);
  expect(await everyRow(other)).toEqual(before);
  const { problems } = parseFile('a.json', new TextEncoder().encode(await exported(db)));
  expect(problems).toEqual([]);
});

test('a page as long as may be, of signs that take the most room, fits into a part', () => {
  const most = JSON.stringify('\u0001').length - 2;
  expect(2 * MAX_HTML * most).toBeLessThan(MAX_PART);
});
