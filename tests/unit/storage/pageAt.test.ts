import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { highlightPage } from '../../../utils/library/highlight';
import { preparePage } from '../../../utils/library/preparePage';
import { removeArticles } from '../../../utils/library/removeArticles';
import { removeHighlights } from '../../../utils/library/removeHighlights';
import { surroundings } from '../../../utils/library/surroundings';
import type { Extraction, Passage } from '../../../utils/model/page';
import type { KantlijnDatabase } from '../../../utils/storage/openDatabase';
import { HeldPassages } from '../../../utils/storage/queries/HeldPassages';
import { pageAt as readPage } from '../../../utils/storage/queries/pageAt';
import { freshDatabase } from '../../support/freshDatabase';
import { extraction } from '../../support/freshLibrary';

const pageAt = (db: KantlijnDatabase, url: string) => readPage(db, new HeldPassages(db), url);

const unreadable: Extraction = {
  ...extraction('Margins'),
  content: { status: 'unreadable', reason: 'noArticle' },
};

async function mark(db: KantlijnDatabase, url: string, quote: string, order: number) {
  const passage: Passage = {
    selectors: [{ type: 'TextQuoteSelector', exact: quote, prefix: '', suffix: '' }],
    quote,
    order,
  };
  const annotation = { colour: 'yellow', tags: [], note: '' } as const;
  const page = await preparePage(url, unreadable);
  const done = await highlightPage(db, surroundings, page, passage, {
    ...annotation,
    tags: [...annotation.tags],
  });
  return done.value;
}

test('a page that is not saved has nothing', async () => {
  const page = await pageAt(await freshDatabase(), 'https://example.org/a');
  expect(page).toEqual({ article: null, highlights: [], sightings: new Map() });
});

test('gives the passages in the order of the article, at any spelling of its address', async () => {
  const db = await freshDatabase();
  await mark(db, 'https://example.org/a', 'second', 20);
  await mark(db, 'https://example.org/a', 'first', 10);
  const page = await pageAt(db, 'https://example.org/a/?utm_source=letter#part');
  expect(page.article?.title).toBe('Margins');
  expect(page.highlights.map(({ quote }) => quote)).toEqual(['first', 'second']);
});

test('leaves out what is in the trash', async () => {
  const db = await freshDatabase();
  const { id, articleId } = await mark(db, 'https://example.org/a', 'first', 10);
  await mark(db, 'https://example.org/a', 'second', 20);
  await removeHighlights(db, surroundings, [id]);
  const page = await pageAt(db, 'https://example.org/a');
  expect(page.highlights.map(({ quote }) => quote)).toEqual(['second']);
  await removeArticles(db, surroundings, [articleId]);
  expect((await pageAt(db, 'https://example.org/a')).article).toBeNull();
});
