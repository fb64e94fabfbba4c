import type { ArticleEntry } from '../../export/exporter';

/** What of an article an export shows, in short: changes with every change of it. */
export function signatureOf({ article, highlights }: ArticleEntry): string {
  const revisions = highlights.reduce((sum, { revision }) => sum + revision, 0);
  const latest = highlights.reduce((time, { updatedAt }) => Math.max(time, updatedAt), 0);
  const counts = [article.revision, article.updatedAt, highlights.length, revisions, latest];
  return counts.join(' ');
}
