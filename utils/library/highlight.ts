import { Failure } from '../model/failure';
import type { ArticleId, HighlightId } from '../model/ids';
import { type Annotation, type Passage, takesIn } from '../model/page';
import type { Highlight } from '../model/records';
import { selectorOf } from '../model/selectors';
import { mergeTags } from '../model/tag';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done, type Writer } from './act';
import { keepPage } from './keepPage';
import type { PreparedPage } from './preparePage';
import type { Surroundings } from './surroundings';
import { useUpDraft } from './useUpDraft';

export interface Highlighted {
  readonly id: HighlightId;
  readonly articleId: ArticleId;
  /** What is said of it by now, where this very passage was marked before; null for a new mark. */
  readonly known: Annotation | null;
}

/** Highlights a passage of a page, and saves the page by the same act. A draft of what is said there is used up. */
export async function highlightPage(
  db: KantlijnDatabase,
  around: Surroundings,
  page: PreparedPage,
  passage: Passage,
  annotation: Annotation,
): Promise<Done<Highlighted>> {
  return act(db, 'highlight', around, async (writer) => {
    const article = await keepPage(writer, page);
    await useUpDraft(db, page.address, annotation);
    return keepPassage(writer, article.id, passage, annotation);
  });
}

/** Highlights a passage of an article that is in the library. Throws `notFound`. */
export async function highlightArticle(
  db: KantlijnDatabase,
  around: Surroundings,
  articleId: ArticleId,
  passage: Passage,
  annotation: Annotation,
): Promise<Done<Highlighted>> {
  return act(db, 'highlight', around, async (writer) => {
    const article = await db.articles.get(articleId);
    if (!article) throw new Failure('notFound');
    if (article.deletedAt !== null) await writer.change('articles', articleId, { deletedAt: null });
    await useUpDraft(db, article.address, annotation);
    return keepPassage(writer, articleId, passage, annotation);
  });
}

/** Marking the same passage again adds to the mark that is there instead of laying a second one over it, as long as its note takes that in. */
async function keepPassage(
  writer: Writer,
  articleId: ArticleId,
  passage: Passage,
  annotation: Annotation,
): Promise<Highlighted> {
  const same = await twin(writer, articleId, passage, annotation.note);
  if (same) {
    const { id, colour, tags, note } = await writer.change('highlights', same.id, {
      colour: annotation.colour,
      tags: mergeTags(same.tags, annotation.tags),
      note: joinNotes(same.note, annotation.note),
    });
    return { id, articleId, known: { colour, tags: [...tags], note } };
  }
  const { id } = await writer.add('highlights', {
    id: writer.newId() as HighlightId,
    articleId,
    selectorSets: [passage.selectors],
    quote: passage.quote,
    order: passage.order,
    ...annotation,
  });
  return { id, articleId, known: null };
}

async function twin(
  { db }: Writer,
  articleId: ArticleId,
  passage: Passage,
  note: string,
): Promise<Highlight | undefined> {
  const rows = await db.highlights.where({ articleId, order: passage.order }).toArray();
  const quote = selectorOf(passage.selectors, 'TextQuoteSelector');
  return rows.find((row) => {
    const own = selectorOf(row.selectorSets.at(-1) ?? [], 'TextQuoteSelector');
    return (
      row.deletedAt === null &&
      own?.exact === quote?.exact &&
      own?.prefix === quote?.prefix &&
      takesIn(row.note, joinNotes(row.note, note))
    );
  });
}

function joinNotes(old: string, added: string): string {
  if (!added || old === added) return old;
  return old ? `${old}\n\n${added}` : added;
}
