import type { ArticleEntry, Exporter, ExportFile, ExportOptions } from './exporter';
import { fileName } from './fileName';

/**
 * The files that an exporter makes of these articles: one each, or one in all named `libraryName`. `onFile` is told before each
 * how many there are.
 */
export function exportFiles(
  exporter: Exporter,
  entries: readonly ArticleEntry[],
  libraryName: string,
  options: ExportOptions = {},
  onFile: (count: number) => void = () => {},
): ExportFile[] {
  const taken = new Set<string>();
  const file = (title: string, part: readonly ArticleEntry[]): ExportFile => ({
    name: fileName(title, exporter.extension, taken),
    text: exporter.write(part, options),
    modifiedAt: changedAt(part),
  });
  return exporter.unit === 'library'
    ? [file(libraryName, entries)]
    : entries.map((entry, at) => {
        onFile(at);
        return file(entry.article.title || entry.article.host, [entry]);
      });
}

function changedAt(entries: readonly ArticleEntry[]): number {
  return entries
    .flatMap(({ article, highlights }) => [article, ...highlights])
    .reduce((latest, { updatedAt }) => Math.max(latest, updatedAt), 0);
}
