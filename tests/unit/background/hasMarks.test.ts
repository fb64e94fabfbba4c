import { expect, test } from 'vitest';
import { hasMarks } from '../../../entrypoints/background/hasMarks';
import { removeArticles } from '../../../utils/library/removeArticles';
import { saveArticle } from '../../../utils/library/saveArticle';
import { freshLibrary, preparedPage } from '../../support/freshLibrary';
import { madeUpHighlight } from '../../support/journey/madeUpLibrary';

const url = 'https://articles.example/one';

test('one mark that is not in the trash is enough, and no other is read', async () => {
  const { db, around } = freshLibrary();
  const { value: articleId } = await saveArticle(db, around, preparedPage('one'));
  expect(await hasMarks(db, url)).toBe(false);
  const mark = (number: number) => madeUpHighlight(number, 1, { articleId });
  await db.highlights.put({ ...mark(0), deletedAt: 7 });
  expect(await hasMarks(db, url)).toBe(false);
  await db.highlights.bulkPut(Array.from({ length: 200 }, (_, at) => mark(at + 1)));
  let read = 0;
  db.highlights.hook('reading', (row) => {
    read += 1;
    return row;
  });
  expect(await hasMarks(db, url)).toBe(true);
  expect(read).toBeLessThan(5);
  await removeArticles(db, around, [articleId]);
  expect(await hasMarks(db, url)).toBe(false);
});
