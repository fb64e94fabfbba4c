import { csvText } from '../csvText';
import { deepLink } from '../deepLink';
import type { ArticleEntry, Exporter } from '../exporter';
import { inOrder } from '../toMarkdown';

/** The columns of the file, in order. Times are ISO 8601 in UTC, tags parted by commas (no tag holds one). */
export const csvColumns = [
  'Article id',
  'Title',
  'Author',
  'Site',
  'URL',
  'Published',
  'Language',
  'Excerpt',
  'State',
  'Favourite',
  'Article tags',
  'Saved',
  'Highlight id',
  'Quote',
  'Note',
  'Colour',
  'Tags',
  'Created',
  'Updated',
  'Order',
  'Link',
] as const;

/** Everything for a spreadsheet: a row for each passage, and one for an article without any. UTF-8 with its mark, for Excel. */
export const csv: Exporter = {
  id: 'csv',
  extension: '.csv',
  mediaType: 'text/csv',
  unit: 'library',
  write: (entries) => `\ufeff${csvText([csvColumns, ...entries.flatMap(rowsOf)])}`,
};

function rowsOf(entry: ArticleEntry): string[][] {
  const { article } = entry;
  const about = [
    article.id,
    article.title,
    article.byline ?? '',
    article.site ?? '',
    article.address,
    article.published ?? '',
    article.language ?? '',
    article.excerpt ?? '',
    article.state,
    article.favourite ? 'yes' : 'no',
    article.tags.join(', '),
    iso(article.createdAt),
  ];
  const passages = inOrder(entry.highlights).map((highlight) => [
    highlight.id,
    highlight.quote,
    highlight.note,
    highlight.colour,
    highlight.tags.join(', '),
    iso(highlight.createdAt),
    iso(highlight.updatedAt),
    String(highlight.order),
    deepLink(article, highlight) ?? '',
  ]);
  const none = Array<string>(csvColumns.length - about.length).fill('');
  return (passages.length > 0 ? passages : [none]).map((passage) => [...about, ...passage]);
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
