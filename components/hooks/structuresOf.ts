import type { ArticleEntry } from '@/utils/export/exporter';
import type { HighlightOptions } from '@/utils/export/highlightBlock';
import { structuresIn } from '@/utils/export/structuresIn';
import { storedHtml } from '@/utils/storage/queries/storedHtml';
import type { Store } from './store';

/** Articles read at a time: a long one has a megabyte. */
const BATCH = 20;

/**
 * What the passages of articles hold besides words (lists, tables, code and so on), as exporters ask for it. Large,
 * for the parser it brings: views import it when it is asked for. `onProgress` is told the share of articles done, 0..1.
 */
export async function structuresOf(
  db: Store['db'],
  entries: readonly ArticleEntry[],
  onProgress: (share: number) => void = () => {},
): Promise<NonNullable<HighlightOptions['structureOf']>> {
  const known: ReturnType<typeof structuresIn> = new Map();
  const marked = entries.filter(({ highlights }) => highlights.length > 0);
  for (let from = 0; from < marked.length; from += BATCH) {
    onProgress(from / marked.length);
    const batch = marked.slice(from, from + BATCH);
    const stored = await storedHtml(
      db,
      batch.map(({ article }) => article.id),
    );
    batch.forEach(({ highlights }, at) => {
      for (const [id, structure] of structuresIn(stored[at] ?? '', highlights)) {
        known.set(id, structure);
      }
    });
  }
  return ({ id }) => known.get(id) ?? null;
}
