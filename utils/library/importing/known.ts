import type { IncomingArticle, Parsed } from '../../import/parsed';
import { normaliseAddress } from '../../model/address';
import type { ArticleId, HighlightId } from '../../model/ids';
import type { Article, Highlight } from '../../model/records';
import type { KantlijnDatabase } from '../../storage/openDatabase';
import { rowsOf } from '../../storage/rowsAmong';

/** What the library has of what a file holds. */
export interface Known {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  /** By normalised address. */
  readonly addresses: ReadonlyMap<string, ArticleId>;
  /** Those that the file names, and all of the articles above; also from the trash. */
  readonly highlights: ReadonlyMap<HighlightId, Highlight>;
}

/** Reads what the library has of a file's articles. Within a transaction it sees, and is held to, that transaction. */
export async function knownOf(db: KantlijnDatabase, parsed: Parsed): Promise<Known> {
  const addresses = await knownAddresses(db, parsed.articles);
  const named = parsed.articles.flatMap(({ id }) => (id ? [id] : []));
  const ids = [...new Set([...named, ...addresses.values()])];
  const offline = parsed.articles.some(({ address }) => address === null)
    ? await db.articles.where('host').equals('').toArray()
    : [];
  const articles = new Map<ArticleId, Article>();
  for (const article of [...(await rowsOf(db.articles, ids)), ...offline]) {
    articles.set(article.id, article);
  }
  return { articles, addresses, highlights: await knownHighlights(db, parsed, articles) };
}

async function knownAddresses(db: KantlijnDatabase, articles: readonly IncomingArticle[]) {
  const asked = articles.flatMap(({ address }) => normaliseAddress(address ?? '') ?? []);
  const found = await rowsOf(db.addresses, [...new Set(asked)]);
  return new Map(found.map(({ address, articleId }) => [address, articleId]));
}

async function knownHighlights(
  db: KantlijnDatabase,
  parsed: Parsed,
  articles: ReadonlyMap<ArticleId, Article>,
) {
  const named = parsed.highlights.flatMap(({ id }) => (id ? [id] : []));
  const byId = await rowsOf(db.highlights, named);
  const own = await db.highlights
    .where('articleId')
    .anyOf([...articles.keys()])
    .toArray();
  return new Map([...byId, ...own].map((row) => [row.id, row]));
}
