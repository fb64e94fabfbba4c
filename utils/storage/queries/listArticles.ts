import type { ArticleState } from '../../model/articleState';
import { type Colour, colours } from '../../model/colour';
import type { ArticleId } from '../../model/ids';
import type { Article, Highlight } from '../../model/records';
import { isWithinTag } from '../../model/tag';
import type { KantlijnDatabase } from '../openDatabase';

/** An article with what the reading list shows beside it. */
export interface ArticleRow extends Article {
  readonly highlightCount: number;
  /** The pens used in it, in the order of the chooser. */
  readonly colours: readonly Colour[];
  /** Minutes that are left, 0 once it is read to the end. */
  readonly minutesLeft: number;
}

export interface ArticleFilter {
  /** All states when left out. */
  readonly states?: readonly ArticleState[];
  /** This tag or one below it, on the article or on one of its passages. */
  readonly tag?: string | null;
  /** Words that all stand somewhere in title, site, tags, passages and notes; case and accents fold. */
  readonly text?: string;
  readonly favourite?: boolean;
  /** Shows what is in the trash, instead of what is not. */
  readonly trash?: boolean;
}

/** The articles that pass the filter, newest first. */
export async function listArticles(
  db: KantlijnDatabase,
  filter: ArticleFilter = {},
): Promise<ArticleRow[]> {
  const articles = await db.articles.orderBy('createdAt').reverse().toArray();
  const passages = await passagesByArticle(db, filter.trash ?? false);
  const words = fold(filter.text ?? '')
    .split(/\s+/)
    .filter(Boolean);
  return articles
    .filter((article) => passes(article, filter))
    .map((article) => ({ article, own: passages.get(article.id) ?? [] }))
    .filter(({ article, own }) => hasTag(article, own, filter.tag) && hasWords(article, own, words))
    .map(({ article, own }) => rowOf(article, own));
}

async function passagesByArticle(db: KantlijnDatabase, trash: boolean) {
  const grouped = new Map<ArticleId, Highlight[]>();
  await db.highlights.each((row) => {
    if (!trash && row.deletedAt !== null) return;
    const own = grouped.get(row.articleId);
    if (own) own.push(row);
    else grouped.set(row.articleId, [row]);
  });
  return grouped;
}

function passes(article: Article, { states, favourite, trash = false }: ArticleFilter): boolean {
  if (trash !== (article.deletedAt !== null)) return false;
  if (states && !states.includes(article.state)) return false;
  return favourite === undefined || article.favourite === favourite;
}

function hasTag(article: Article, own: readonly Highlight[], tag: string | null | undefined) {
  if (!tag) return true;
  return [article, ...own].some((record) => record.tags.some((mine) => isWithinTag(mine, tag)));
}

function hasWords(article: Article, own: readonly Highlight[], words: readonly string[]) {
  if (words.length === 0) return true;
  const text = fold(
    [article.title, article.site, article.byline, article.host, ...article.tags]
      .concat(own.flatMap((passage) => [passage.quote, passage.note, ...passage.tags]))
      .join('\n'),
  );
  return words.every((word) => text.includes(word));
}

/** Case and accents gone, so that `ete` finds `été`. */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

function rowOf(article: Article, own: readonly Highlight[]): ArticleRow {
  const used = new Set(own.map((passage) => passage.colour));
  return {
    ...article,
    highlightCount: own.length,
    colours: colours.filter((colour) => used.has(colour)),
    minutesLeft: article.progress >= 1 ? 0 : Math.ceil(article.minutes * (1 - article.progress)),
  };
}
