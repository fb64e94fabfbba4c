import { ArticleRow, HighlightRow, inRowOrder, LIBRARY_VERSION } from '../../model/libraryFile';
import type { Exporter } from '../exporter';
import { inOrder } from '../toMarkdown';

/** Our own records, all that is known of them; `docs/schema/kantlijn-1.schema.json` describes the file. */
export const json: Exporter = {
  id: 'json',
  extension: '.json',
  mediaType: 'application/json',
  unit: 'library',
  write: (entries, options) =>
    JSON.stringify(
      {
        format: 'kantlijn',
        version: LIBRARY_VERSION,
        exportedAt: options.exportedAt ?? null,
        articles: entries.map(({ article }) => inRowOrder(ArticleRow, article)),
        highlights: entries
          .flatMap(({ highlights }) => inOrder(highlights))
          .map((highlight) => inRowOrder(HighlightRow, highlight)),
      },
      null,
      2,
    ).concat('\n'),
};
