import type { ArticleState } from '../model/articleState';
import { Failure } from '../model/failure';
import type { ArticleId } from '../model/ids';
import type { Article } from '../model/records';
import { mergeTags, tagKey } from '../model/tag';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
import { changeMany } from './changeMany';
import type { Surroundings } from './surroundings';

/** What is left out stays; `addTags` and `removeTags` work on each article's own tags. */
export interface ArticleUpdate {
  readonly state?: ArticleState | undefined;
  readonly favourite?: boolean | undefined;
  readonly title?: string | undefined;
  readonly tags?: readonly string[] | undefined;
  readonly addTags?: readonly string[] | undefined;
  readonly removeTags?: readonly string[] | undefined;
}

/** Changes articles, all in one act. Throws `notFound`. */
export async function updateArticles(
  db: KantlijnDatabase,
  around: Surroundings,
  ids: readonly ArticleId[],
  update: ArticleUpdate,
): Promise<Done<void>> {
  return act(db, 'updateArticles', around, async (writer) => {
    const held = await db.articles.bulkGet([...new Set(ids)]);
    if (held.some((article) => !article)) throw new Failure('notFound');
    const articles = held.filter((article) => article !== undefined);
    await changeMany(writer, 'articles', articles, (article) => changeOf(article, update));
  });
}

function changeOf(article: Article, update: ArticleUpdate): Partial<Article> {
  const dropped = new Set((update.removeTags ?? []).map(tagKey));
  const title = update.title?.trim();
  return {
    ...(update.state && { state: update.state }),
    ...(update.favourite !== undefined && { favourite: update.favourite }),
    ...(title && { title }),
    tags: mergeTags(update.tags ?? article.tags, update.addTags ?? []).filter(
      (tag) => !dropped.has(tagKey(tag)),
    ),
  };
}
