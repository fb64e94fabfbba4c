import { Dexie } from 'dexie';
import { aHighlight, anArticle } from '../export/records';

/** Makes a database as version 1 of the schema had it, with one article and one passage, and closes it. */
export async function aVersionOneLibrary(name: string) {
  const old = new Dexie(name);
  old.version(1).stores({
    articles: 'id, createdAt, host, state, *tags, deletedAt',
    addresses: 'address, articleId',
    snapshots: 'articleId',
    highlights: 'id, articleId, [articleId+order], createdAt, *tags, deletedAt',
    sightings: 'highlightId',
    drafts: 'key, updatedAt',
    journal: '++sequence, at',
    meta: 'key',
  });
  const article = anArticle();
  await old.table('articles').add(article);
  await old
    .table('snapshots')
    .add({ articleId: article.id, html: '', text: 'In the margin', hash: 'h', extractedAt: 1 });
  await old.table('highlights').add(aHighlight(1, { colour: 'green', tags: ['a/b'] }));
  old.close();
  return article;
}
