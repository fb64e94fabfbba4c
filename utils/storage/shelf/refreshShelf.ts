import type { DBCore, DBCoreTransaction } from 'dexie';
import type { ArticleId, HighlightId } from '../../model/ids';
import type { Article, Highlight, Sighting } from '../../model/records';
import type { Meta, Place } from '../derived';
import { rowsAmong } from '../rowsAmong';
import { adjustPassages, type PassageChange } from './adjustPassages';
import {
  CHUNK,
  clearSlot,
  emptyChunk,
  putArticle,
  putPassages,
  type ShelfChunk,
} from './ShelfChunk';
import { restamped, STAMPS, type Stamps } from './stamps';
import { titleKey } from './titleKey';

/** Key in `meta` of the number that the next article gets. No number is ever given twice. */
const NEXT = 'nextNumber';

/** What to write anew of an article: only what its own record says, or also what its passages say, of which these changed, or any. */
export type Extent = 'article' | 'passages' | readonly PassageChange[];

/** An article of more passages is not read as a whole for a few that changed. */
const MANY = 64;

/**
 * Brings the shelf in line with what is stored of these articles, in the transaction that changed them. Those `written` just
 * now are not read again.
 */
export async function refreshShelf(
  core: DBCore,
  trans: DBCoreTransaction,
  touched: ReadonlyMap<ArticleId, Extent>,
  written: readonly Article[],
): Promise<void> {
  if (touched.size === 0) return;
  const ids = [...touched.keys()];
  const held = new Map(written.map((article) => [article.id, article]));
  const others = ids.filter((id) => !held.has(id));
  for (const article of await rowsAmong<Article>(core.table('articles'), trans, others))
    held.set(article.id, article);
  const articles = ids.map((id) => held.get(id));
  const places = await placesOf(core, trans, ids, articles);
  const chunks = await chunksOf(core, trans, places);
  const adjusted = await adjustFew(core, trans, touched, (id) => {
    const number = places.get(id)?.number ?? -1;
    return { chunk: chunks.get(Math.floor(number / CHUNK)), slot: number % CHUNK };
  });
  const passages = await passagesOf(
    core,
    trans,
    ids.filter((id) => touched.get(id) !== 'article' && !adjusted.has(id)),
  );
  const orphans = await orphansAmong(core, trans, [...passages.values()].flat());
  for (const [at, id] of ids.entries()) {
    const place = places.get(id);
    const chunk = place && chunks.get(Math.floor(place.number / CHUNK));
    if (!place || !chunk) continue;
    const slot = place.number % CHUNK;
    const article = articles[at];
    if (article) putArticle(chunk, slot, article);
    else clearSlot(chunk, slot);
    const own = passages.get(id);
    if (article && own) putPassages(chunk, slot, own, ({ id: key }) => orphans.has(key));
  }
  await core.table('shelf').mutate({ type: 'put', trans, values: [...chunks.values()] });
  const stamps: Meta | undefined = await core.table('meta').get({ trans, key: STAMPS });
  const value = restamped((stamps?.value ?? {}) as Stamps, chunks.keys());
  await putMeta(core, trans, { key: STAMPS, value });
}

/** Where an article stands on the shelf. */
type Standing = (id: ArticleId) => { chunk: ShelfChunk | undefined; slot: number };

/** Of articles with many passages of which few changed, writes what these tell by themselves. Answers of which articles they did. */
async function adjustFew(
  core: DBCore,
  trans: DBCoreTransaction,
  touched: ReadonlyMap<ArticleId, Extent>,
  standing: Standing,
): Promise<ReadonlySet<ArticleId>> {
  const adjusted = new Set<ArticleId>();
  for (const [id, changes] of touched) {
    const { chunk, slot } = standing(id);
    if (typeof changes === 'string' || !chunk) continue;
    const some = (await passagesOf(core, trans, [id], MANY + 1)).get(id) ?? [];
    if (some.length <= MANY) continue;
    const changed = changes.flatMap(({ before, after }) => after ?? before ?? []);
    const own = new Set(changed.map((passage) => passage.id));
    const others = some.filter((passage) => !own.has(passage.id));
    const orphans = await orphansAmong(core, trans, changed);
    if (adjustPassages(chunk, slot, changes, { others, orphans })) adjusted.add(id);
  }
  return adjusted;
}

/** Where each article stands; new ones get a number, those that are gone lose theirs. */
async function placesOf(
  core: DBCore,
  trans: DBCoreTransaction,
  ids: readonly ArticleId[],
  articles: readonly (Article | undefined)[],
): Promise<Map<ArticleId, Place>> {
  const table = core.table('places');
  const found = await rowsAmong<Place>(table, trans, ids);
  const held = new Map(found.map((place) => [place.id, place]));
  const known = ids.map((id) => held.get(id));
  const places = new Map<ArticleId, Place>();
  const changed: Place[] = [];
  const isNew = articles.some((article, at) => article && !known[at]);
  let next = isNew ? await nextNumber(core, trans) : 0;
  for (const [at, id] of ids.entries()) {
    const [article, old] = [articles[at], known[at]];
    const place = article
      ? { id, number: old?.number ?? next++, titleKey: titleKey(article.title) }
      : old;
    if (!place) continue;
    places.set(id, place);
    if (article && place.titleKey !== old?.titleKey) changed.push(place);
  }
  const gone = ids.filter((_, at) => known[at] && !articles[at]);
  if (changed.length > 0) await table.mutate({ type: 'put', trans, values: changed });
  if (gone.length > 0) await table.mutate({ type: 'delete', trans, keys: gone });
  if (isNew) await putMeta(core, trans, { key: NEXT, value: next });
  return places;
}

async function nextNumber(core: DBCore, trans: DBCoreTransaction): Promise<number> {
  const row: Meta | undefined = await core.table('meta').get({ trans, key: NEXT });
  return typeof row?.value === 'number' ? row.value : 0;
}

function putMeta(core: DBCore, trans: DBCoreTransaction, row: Meta): PromiseLike<unknown> {
  return core.table('meta').mutate({ type: 'put', trans, values: [row] });
}

/** `limit` is of each article. */
async function passagesOf(
  core: DBCore,
  trans: DBCoreTransaction,
  ids: readonly ArticleId[],
  limit?: number,
): Promise<Map<ArticleId, Highlight[]>> {
  const table = core.table('highlights');
  const index = table.schema.getIndexByKeyPath('articleId');
  if (!index) throw new Error('highlights are not indexed by article');
  const found = await Promise.all(
    ids.map(async (id) => {
      const range = { type: 1, lower: id, upper: id } as const;
      const query = { index, range };
      const most = limit === undefined ? {} : { limit };
      const { result } = await table.query({ trans, values: true, query, ...most });
      return [id, result as Highlight[]] as const;
    }),
  );
  return new Map(found);
}

async function orphansAmong(
  core: DBCore,
  trans: DBCoreTransaction,
  passages: readonly Highlight[],
): Promise<Set<HighlightId>> {
  const found = await rowsAmong<Sighting>(
    core.table('sightings'),
    trans,
    passages.map(({ id }) => id),
  );
  return new Set(found.flatMap((row) => (row.status === 'orphan' ? [row.highlightId] : [])));
}

async function chunksOf(
  core: DBCore,
  trans: DBCoreTransaction,
  places: ReadonlyMap<ArticleId, Place>,
): Promise<Map<number, ShelfChunk>> {
  const keys = [...new Set([...places.values()].map(({ number }) => Math.floor(number / CHUNK)))];
  const found: (ShelfChunk | undefined)[] = await core.table('shelf').getMany({ trans, keys });
  return new Map(keys.map((key, at) => [key, found[at] ?? emptyChunk(key)]));
}
