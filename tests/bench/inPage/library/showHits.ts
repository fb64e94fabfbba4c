import { parseQuery } from '../../../../utils/model/query/parseQuery';
import type { KantlijnDatabase } from '../../../../utils/storage/openDatabase';
import { articleRows } from '../../../../utils/storage/queries/articleRows';
import { queryArticles } from '../../../../utils/storage/queries/queryArticles';
import { snippetsOf } from '../../../../utils/storage/queries/snippetsOf';
import { SCREEN } from './sizes';

/** As the panel does: the hits, and what it shows of the first of them. Answers the counts for its filters, which come once these are drawn. */
export async function showHits(db: KantlijnDatabase, text: string) {
  const { ids, query, facets } = await ask(db, text);
  const screen = ids.slice(0, SCREEN);
  await Promise.all([articleRows(db, screen), snippetsOf(db, screen, query)]);
  return facets;
}

/** The hits of a query. */
export async function search(db: KantlijnDatabase, text: string) {
  return (await ask(db, text)).ids;
}

async function ask(db: KantlijnDatabase, text: string) {
  const parsed = parseQuery(text);
  if (!parsed.ok) throw new Error(text);
  return { ...(await queryArticles(db, { query: parsed.query })), query: parsed.query };
}
