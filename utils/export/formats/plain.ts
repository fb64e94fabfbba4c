import { cleanText, linesOf, oneLine } from '../../text/plainText';
import type { ArticleEntry, Exporter, ExportOptions } from '../exporter';
import { authorsOf, dayOf } from '../frontMatter';
import { inOrder } from '../toMarkdown';

/** Text for people without any markup: nothing is escaped, and nothing can be read back. */
export const plain: Exporter = {
  id: 'plain',
  extension: '.txt',
  mediaType: 'text/plain',
  unit: 'article',
  write: (entries, options) => entries.map((entry) => ofArticle(entry, options)).join('\n\n\n'),
};

function ofArticle({ article, highlights }: ArticleEntry, options: ExportOptions): string {
  const head = [
    oneLine(article.title) || article.host,
    authorsOf(article.byline).join(', '),
    article.address,
    dayOf(article.createdAt, options.timeZone),
  ];
  const passages = inOrder(highlights).map(({ quote, note, tags }) =>
    [
      `“${linesOf(quote).join('\n\n')}”`,
      cleanText(note).trim(),
      tags.map((tag) => `#${oneLine(tag)}`).join(', '),
    ]
      .filter(Boolean)
      .join('\n\n'),
  );
  return [head.filter(Boolean).join('\n'), ...passages].join('\n\n* * *\n\n').concat('\n');
}
