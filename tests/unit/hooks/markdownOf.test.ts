import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { markdownOf } from '../../../components/hooks/markdownOf';
import { structuresOf } from '../../../components/hooks/structuresOf';
import { highlightsOf } from '../../../utils/storage/queries/highlightsOf';
import { freshDatabase } from '../../support/freshDatabase';
import { keep } from '../storage/library';

const list = '<p>What to take:</p><ul><li>a pencil</li><li>the <b>book</b></li></ul>';

async function libraryWith(html: string) {
  const db = freshDatabase();
  const [id] = await keep(db, [{ passages: [{ quote: 'a pencil\nthe book' }] }]);
  const article = id && (await db.articles.get(id));
  if (!article) throw new Error('nothing was kept');
  if (html) {
    await db.snapshots.put({ articleId: article.id, html, text: '', hash: '', extractedAt: 0 });
  }
  return { db, entry: { article, highlights: await highlightsOf(db, article.id) } };
}

test('a passage with a list comes out as a list', async () => {
  const { db, entry } = await libraryWith(list);
  expect(await markdownOf(db, entry)).toContain('\n> - a pencil\n> - the **book**\n');
});

test.each(['', '<p>Something else.</p>'])(
  'without its article in %j, its words count',
  async (html) => {
    const { db, entry } = await libraryWith(html);
    expect(await markdownOf(db, entry)).toContain('\n> a pencil\n>\n> the book\n');
  },
);

test('many articles are read piece by piece, and none is left out', async () => {
  const db = freshDatabase();
  const ids = await keep(
    db,
    Array.from({ length: 45 }, () => ({ passages: [{ quote: 'a pencil\nthe book' }] })),
  );
  await db.snapshots.bulkPut(
    ids.map((articleId) => ({ articleId, html: list, text: '', hash: '', extractedAt: 0 })),
  );
  const articles = await db.articles.toArray();
  const entries = await Promise.all(
    articles.map(async (article) => ({ article, highlights: await highlightsOf(db, article.id) })),
  );
  const structureOf = await structuresOf(db, entries);
  const found = entries.flatMap(({ highlights }) => highlights.map(structureOf));
  expect(found).toHaveLength(45);
  expect(found.every((structure) => structure?.[0]?.type === 'list')).toBe(true);
});
