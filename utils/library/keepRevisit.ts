import type { ArticleId } from '../model/ids';
import type { Snapshot } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import type { PreparedPage } from './preparePage';

/** What a page said when it was read again; `at` in milliseconds since 1970. */
export type PageText = NonNullable<PreparedPage['snapshot']> & { readonly at: number };

/**
 * Keeps what an article's page says now, in place of what was kept before; nothing where it says what was saved. Answers
 * whether it differs. Within a transaction on `revisits`.
 */
export async function keepRevisit(
  { revisits }: KantlijnDatabase,
  articleId: ArticleId,
  saved: Snapshot,
  { at, ...text }: PageText,
): Promise<boolean> {
  const differs = text.hash !== saved.hash;
  if (differs) await revisits.put({ articleId, ...text, extractedAt: at });
  else await revisits.delete(articleId);
  return differs;
}
