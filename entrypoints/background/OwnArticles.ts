import { guarded } from '@/utils/library/guarded';
import type { Sender } from '@/utils/messaging/serve';
import type { ActHandle } from '@/utils/model/actHandle';
import { Failure } from '@/utils/model/failure';
import type { ArticleId, HighlightId } from '@/utils/model/ids';
import type { Article, Highlight } from '@/utils/model/records';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';
import { articleAt } from '@/utils/storage/queries/articleAt';
import { addressOf } from './addressOf';
import { ShownArticles } from './ShownArticles';

/**
 * What of the library is a page's own, and so its script's to see and change: the article at the address where the browser says
 * that the script stands, and that article's marks. All else is `notFound` to it, whether it is there or not.
 */
export class OwnArticles {
  readonly #db: KantlijnDatabase;
  readonly #shown = new ShownArticles();

  constructor(db: KantlijnDatabase) {
    this.#db = db;
  }

  /** Undefined where the page is not saved, and for an article in the trash. */
  async at(sender: Sender): Promise<Article | undefined> {
    const article = await guarded(this.#db, () => articleAt(this.#db, addressOf(sender)));
    if (article?.deletedAt !== null) return undefined;
    await this.#shown.note(sender, article.id);
    return article;
  }

  /** The sender's document was saved as this article just now, and so shows it. */
  noteSaved(sender: Sender, id: ArticleId): Promise<void> {
    return this.#shown.note(sender, id);
  }

  /** The article of one of the page's marks; throws `notFound` for any other mark. */
  async ofMark(sender: Sender, id: HighlightId): Promise<Article> {
    const article = await this.at(sender);
    const mark = await this.#db.highlights.get(id);
    if (!article || mark?.articleId !== article.id) throw new Failure('notFound');
    return article;
  }

  /** As `ofMark`; also where the document has shown it before its address changed, or before it was thrown away with its article. */
  async ofShownMark(sender: Sender, id: HighlightId): Promise<Article> {
    const mark = await this.#db.highlights.get(id);
    const article = mark && (await this.#db.articles.get(mark.articleId));
    if (article && (await this.#shown.has(sender, article.id))) return article;
    return this.ofMark(sender, id);
  }

  /** The page's article, where an act touched nothing but it and its marks; throws `notFound` for any other act. */
  async ofAct(sender: Sender, { sequence }: ActHandle): Promise<Article> {
    const article = await this.at(sender);
    const entry = await this.#db.journal.get(sequence);
    const isOwn = entry?.changes.every(({ table, key, after }) =>
      table === 'articles'
        ? key === article?.id
        : (after as Highlight | null)?.articleId === article?.id,
    );
    if (!article || !isOwn) throw new Failure('notFound');
    return article;
  }
}
