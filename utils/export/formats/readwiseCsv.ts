import { csvText } from '../csvText';
import type { ArticleEntry, Exporter } from '../exporter';
import { tagNames } from '../tagName';
import { inOrder } from '../toMarkdown';

const columns = ['Highlight', 'Title', 'Author', 'URL', 'Note', 'Location', 'Date'];

/**
 * What Readwise imports: one row a passage. Tags stand in the note as Readwise reads them there, `.tag` before the text.
 * https://docs.readwise.io/readwise/docs/importing-highlights
 */
export const readwiseCsv: Exporter = {
  id: 'readwiseCsv',
  extension: '.csv',
  mediaType: 'text/csv',
  unit: 'library',
  write: (entries) => csvText([columns, ...entries.flatMap(rowsOf)]),
};

function rowsOf({ article, highlights }: ArticleEntry): string[][] {
  return inOrder(highlights).map(({ quote, note, tags, createdAt }, at) => [
    quote,
    article.title,
    article.byline ?? '',
    article.address,
    [...tagNames(tags).map((tag) => `.${tag.replaceAll('/', '-')}`), note]
      .filter(Boolean)
      .join(' '),
    String(at + 1),
    new Date(createdAt).toISOString().slice(0, 19).replace('T', ' '),
  ]);
}
