import type { Exporter } from '../exporter';
import { articleToMarkdown } from '../toMarkdown';

/** CommonMark as Obsidian and GitHub show it; see `articleToMarkdown`. */
export const markdown: Exporter = {
  id: 'markdown',
  extension: '.md',
  mediaType: 'text/markdown',
  unit: 'article',
  write: (entries, options) =>
    entries
      .map(({ article, highlights }) => articleToMarkdown(article, highlights, options))
      .join('\n'),
};
