import { guarded } from '@/utils/library/guarded';
import type { ActHandle } from '@/utils/model/actHandle';
import type { ArticleId, HighlightId } from '@/utils/model/ids';
import type { Highlight } from '@/utils/model/records';
import type { Library } from './context';

/** The articles of these passages, each once, in no order; those that are gone for good have none. */
export async function articlesOf(
  { db }: Library,
  ids: readonly HighlightId[],
): Promise<ArticleId[]> {
  const marks = await guarded(db, () => db.highlights.bulkGet([...ids]));
  return [...new Set(marks.flatMap((mark) => (mark ? [mark.articleId] : [])))];
}

/** The articles that an act wrote, or whose passages or addresses it wrote. Empty where the journal holds the act no more. */
export async function articlesOfAct(
  { db }: Library,
  { sequence }: ActHandle,
): Promise<ArticleId[]> {
  const entry = await guarded(db, () => db.journal.get(sequence));
  const ids = (entry?.changes ?? []).flatMap(({ table, key, before, after }) =>
    table === 'articles' ? [key] : [ownerOf(before), ownerOf(after)],
  );
  return [...new Set(ids)].filter((id) => id !== undefined) as ArticleId[];
}

/** The article that a passage or an address belongs to; other records have none. */
function ownerOf(record: unknown): string | undefined {
  return (record as Partial<Highlight> | null)?.articleId;
}
