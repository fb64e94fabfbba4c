import { resolve } from 'node:path';
import { build } from 'esbuild';
import type { ListResult } from '../../utils/model/listing';
import type { View } from '../support/driver/View';
import { waitUntil } from '../support/driver/waitUntil';
import type { Rows } from './lookAt';

/** The background indexes after the acts, and may have been ended in it. Milliseconds. */
const PATIENCE = 60_000;

/** The part of the library's search that runs in the page, below. */
interface Search {
  find(phrase: string): Promise<ListResult>;
}

/**
 * Where the search does not agree with the tables: each passage is asked for by its words, which no other has, and must lead to its
 * article alone; one in the trash, or of an article there, to none. Waits until the background has indexed all.
 */
export async function searchFaults(inside: View, rows: Rows): Promise<string[]> {
  const articles = rows.articles as readonly { id: string; deletedAt: number | null }[];
  const away = new Set(articles.flatMap(({ id, deletedAt }) => (deletedAt === null ? [] : [id])));
  const marks = rows.highlights as readonly {
    quote: string;
    articleId: string;
    deletedAt: number | null;
  }[];
  await inside.surface.inject(await searchScript());
  const ask = (quotes: readonly string[]) =>
    inside.evaluate(async (phrases) => {
      const { find } = (globalThis as unknown as { search: Search }).search;
      return Promise.all(phrases.map(find));
    }, quotes);
  await waitUntil(
    'all to be indexed',
    async () => {
      const [answer] = await ask(['anything']);
      return answer && answer.unsearched === 0 && !answer.damaged;
    },
    PATIENCE,
  );
  const found = (await ask(marks.map(({ quote }) => quote))).map(({ ids }) => ids);
  return marks.flatMap(({ quote, articleId, deletedAt }, at) => {
    const expected = deletedAt === null && !away.has(articleId) ? [articleId] : [];
    const ids = found[at];
    if (JSON.stringify(ids) === JSON.stringify(expected)) return [];
    return [`“${quote}” leads to ${ids}, not to ${expected}`];
  });
}

/** The search as a script that leaves `search.find` in the page's globals; built anew for each run. */
async function searchScript(): Promise<string> {
  const contents = `
    import { openDatabase } from './utils/storage/openDatabase';
    import { queryArticles } from './utils/storage/queries/queryArticles';
    import { parseQuery } from './utils/model/query/parseQuery';
    const db = openDatabase();
    export const find = (phrase) => {
      const { query } = parseQuery(JSON.stringify(phrase));
      return queryArticles(db, { query });
    };`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: resolve(import.meta.dirname, '../..') },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'search',
    target: 'es2022',
    charset: 'ascii',
    // It reads only; what the browser is counts for writing.
    define: { 'import.meta.env.BROWSER': '"chromium"' },
  });
  return `${outputFiles[0]?.text}\nglobalThis.search = search`;
}
