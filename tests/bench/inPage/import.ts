import type { Parsed } from '../../../utils/import/parsed';
import { applyImport, previewImport } from '../../../utils/library/importing/applyImport';
import { surroundings } from '../../../utils/library/surroundings';
import { undo } from '../../../utils/library/undo';
import { asSuggested } from '../../../utils/model/importPlan';
import type { Highlight } from '../../../utils/model/records';
import { selectorOf } from '../../../utils/model/selectors';
import { openDatabase } from '../../../utils/storage/openDatabase';
import { MadeUpLibrary } from './madeUpLibrary';

const SURROUNDING = 'so much of the page stands beside it';

interface Library {
  readonly rows: { readonly articles: object[]; readonly highlights: Highlight[] };
  readonly parsed: Parsed;
}

/** What our JSON of such a library says; `scattered` deals the passages out over all articles in turn. */
function library(articles: number, scattered: boolean): Library {
  const made = new MadeUpLibrary(1);
  const all = Array.from({ length: articles }, (_, at) => made.article(at));
  const highlights = all.flatMap((one) => one.highlights).map(withPlaces);
  if (scattered) highlights.sort((a, b) => a.order - b.order);
  const numbers = new Map(all.map(({ article }, at) => [article.id, at]));
  const records = all.map(({ article }) => article);
  return {
    rows: { articles: records, highlights },
    parsed: {
      articles: records.map((record) => ({ ...record, record })),
      highlights: highlights.map((record) => ({
        ...record,
        article: numbers.get(record.articleId) ?? 0,
        selector: selectorOf(record.selectorSets.at(-1) ?? [], 'TextQuoteSelector'),
        record,
      })),
      problems: [],
    },
  };
}

/** As the page script describes a passage: by its words, its position and its nodes. */
function withPlaces(highlight: Highlight): Highlight {
  const { quote, order } = highlight;
  const path = '/div[1]/main[1]/article[1]/p[1]';
  return {
    ...highlight,
    selectorSets: [
      [
        { type: 'TextQuoteSelector', exact: quote, prefix: SURROUNDING, suffix: SURROUNDING },
        { type: 'TextPositionSelector', start: order, end: order + quote.length },
        {
          type: 'RangeSelector',
          startSelector: { type: 'XPathSelector', value: path },
          endSelector: { type: 'XPathSelector', value: path },
          startOffset: order,
          endOffset: order + quote.length,
        },
      ],
    ] as unknown as Highlight['selectorSets'],
  };
}

/** Seconds that the plan, the writing and the undo take, in an empty library. */
export async function bringIn(articles: number, scattered: boolean) {
  const { parsed } = library(articles, scattered);
  const db = openDatabase('import');
  await db.open();
  const start = performance.now();
  await previewImport(db, surroundings, parsed, asSuggested);
  const planned = performance.now();
  const done = await applyImport(db, surroundings, parsed, asSuggested);
  const written = performance.now();
  const count = await db.highlights.count();
  if (count !== parsed.highlights.length) throw new Error(`${count} passages were written`);
  const again = performance.now();
  await undo(db, surroundings, done.undo);
  const undone = performance.now();
  return {
    plan: (planned - start) / 1000,
    write: (written - planned) / 1000,
    undo: (undone - again) / 1000,
  };
}

/** Seconds for the same rows, put into tables with the same indexes by IndexedDB itself. */
export async function floor(articles: number, scattered: boolean) {
  const { rows } = library(articles, scattered);
  const db = await opened();
  const start = performance.now();
  const transaction = db.transaction(['articles', 'highlights'], 'readwrite', {
    durability: 'strict',
  });
  for (const row of rows.articles) transaction.objectStore('articles').put(row);
  for (const row of rows.highlights) transaction.objectStore('highlights').put(row);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onerror = reject;
  });
  return (performance.now() - start) / 1000;
}

function opened(): Promise<IDBDatabase> {
  const request = indexedDB.open('floor');
  request.onupgradeneeded = () => {
    const articles = request.result.createObjectStore('articles', { keyPath: 'id' });
    for (const key of ['createdAt', 'host', 'state', 'deletedAt']) articles.createIndex(key, key);
    articles.createIndex('tags', 'tags', { multiEntry: true });
    const highlights = request.result.createObjectStore('highlights', { keyPath: 'id' });
    for (const key of ['articleId', 'createdAt', 'deletedAt']) highlights.createIndex(key, key);
    highlights.createIndex('order', ['articleId', 'order']);
    highlights.createIndex('tags', 'tags', { multiEntry: true });
  };
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
