import type { HighlightId } from '../model/ids';
import type { Annotation } from '../model/page';
import type { Partly } from '../model/partly';
import { draftKey } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
import type { Surroundings } from './surroundings';

/**
 * Changes what a person says about a passage; what is left out stays. One that was thrown away meanwhile comes back with its article
 * (`isBack`): what was just said of it would lie in the trash unseen. Throws `notFound`.
 */
export async function annotate(
  db: KantlijnDatabase,
  around: Surroundings,
  id: HighlightId,
  annotation: Partly<Annotation>,
): Promise<Done<{ isBack: boolean }>> {
  return act(db, 'annotate', around, async (writer) => {
    const before = await db.highlights.get(id);
    const after = await writer.change('highlights', id, annotation);
    await db.drafts.delete(draftKey('', id));
    const article = await db.articles.get(after.articleId);
    const isAway = after.deletedAt !== null || (article && article.deletedAt !== null);
    if (!isAway || after.revision === before?.revision) return { isBack: false };
    await writer.change('highlights', id, { deletedAt: null });
    if (article) await writer.change('articles', article.id, { deletedAt: null });
    return { isBack: true };
  });
}
