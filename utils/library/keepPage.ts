import { otherAddresses } from '../model/address';
import type { ArticleId } from '../model/ids';
import type { Article } from '../model/records';
import type { Writer } from './act';
import { keepRevisit } from './keepRevisit';
import type { PreparedPage } from './preparePage';

/**
 * Within an act: the article of a page, saved now if it was not, brought back if it was in the trash.
 * A page that is saved already keeps its first snapshot: its passages were made on that text. What the page says now is kept
 * beside it where it differs.
 */
export async function keepPage(writer: Writer, page: PreparedPage): Promise<Article> {
  const known = await knownArticle(writer, page);
  const article = known ?? (await addArticle(writer, page));
  await claimAddresses(writer, page, article.id);
  const hash = await keepSnapshot(writer, page, article.id);
  return writer.change('articles', article.id, {
    deletedAt: null,
    ...(!article.picture && page.picture && { picture: page.picture }),
    // A page that could not be read when it was saved, or that came in by a file, and now can.
    ...(hash &&
      !article.readable && { readable: true, contentHash: hash, ...learnt(article, page) }),
  });
}

/** Keeps the page's text unless there is one already; answers the hash of the one that is kept, if any. */
async function keepSnapshot(
  { db, now }: Writer,
  { snapshot }: PreparedPage,
  articleId: ArticleId,
): Promise<string | null> {
  const held = await db.snapshots.get(articleId);
  if (held && snapshot) await keepRevisit(db, articleId, held, { ...snapshot, at: now });
  if (held || !snapshot) return held?.hash ?? null;
  await db.snapshots.add({ articleId, ...snapshot, extractedAt: now });
  return snapshot.hash;
}

/** How long it is, and what else was not known before the page was read. */
function learnt(known: Article, { metadata }: PreparedPage): Partial<Article> {
  const { words, minutes, direction } = metadata;
  return {
    words,
    minutes,
    direction,
    byline: known.byline ?? metadata.byline,
    language: known.language ?? metadata.language,
    published: known.published ?? metadata.published,
    excerpt: known.excerpt ?? metadata.excerpt,
  };
}

/** By the address itself, else by one the page believably claims. */
async function knownArticle(writer: Writer, page: PreparedPage): Promise<Article | undefined> {
  for (const address of [page.address, ...page.claims.map((claim) => claim.address)]) {
    const record = await writer.db.addresses.get(address);
    const article = record && (await writer.db.articles.get(record.articleId));
    if (article) return article;
  }
  return twinArticle(writer, page);
}

/** By an address at which sites keep the same page a second time: for phones, as AMP. */
async function twinArticle({ db }: Writer, page: PreparedPage): Promise<Article | undefined> {
  const records = await db.addresses.bulkGet(otherAddresses(page.address));
  const ids = new Set(records.flatMap((record) => (record ? [record.articleId] : [])));
  const known = await db.articles.bulkGet([...ids]);
  return known.find((article) => article?.deletedAt === null);
}

function addArticle(writer: Writer, page: PreparedPage): Promise<Article> {
  return writer.add('articles', {
    ...page.metadata,
    id: writer.newId() as ArticleId,
    address: page.address,
    host: page.host,
    readable: page.snapshot !== null,
    state: 'inbox',
    favourite: false,
    progress: 0,
    tags: [],
    contentHash: page.snapshot?.hash ?? null,
    ...(page.picture && { picture: page.picture }),
  });
}

/** An address that another article has by itself is never taken from it, unless that article is gone for good. */
async function claimAddresses(
  { db, now }: Writer,
  page: PreparedPage,
  articleId: ArticleId,
): Promise<void> {
  const own = { address: page.address, kind: 'requested' } as const;
  for (const { address, kind } of [own, ...page.claims]) {
    const known = await db.addresses.get(address);
    const isWeaker = kind === 'requested' && known?.kind !== 'requested';
    if (isWeaker || !known || !(await db.articles.get(known.articleId)))
      await db.addresses.put({ address, articleId, kind, createdAt: now });
  }
}
