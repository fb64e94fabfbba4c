import type { ArticleEntry } from '@/utils/export/exporter';
import { articleToMarkdown } from '@/utils/export/toMarkdown';
import type { Store } from './store';

/** An article and its passages as the text of one Markdown file, with the lists, tables and code of the passages. */
export async function markdownOf(db: Store['db'], entry: ArticleEntry): Promise<string> {
  const structureOf = await passageStructures(db, [entry]);
  return articleToMarkdown(entry.article, entry.highlights, { structureOf });
}

/** `structuresOf`, brought in when it is first asked for. */
export async function passageStructures(db: Store['db'], entries: readonly ArticleEntry[]) {
  const { structuresOf } = await import('./structuresOf');
  return structuresOf(db, entries);
}
