import type { Article, Highlight } from '../model/records';
import { oneLine } from '../text/plainText';
import { type FrontMatterOptions, frontMatter } from './frontMatter';
import { type HighlightOptions, highlightBlock } from './highlightBlock';
import { writeMarkdown } from './writeMarkdown';

export interface MarkdownOptions extends HighlightOptions, FrontMatterOptions {}

/**
 * An article and its passages as one Markdown file that Obsidian, GitHub and CommonMark show as meant: front matter, title,
 * and each passage as a quote with its note, tags and a link to its place. Passages stand in the order of
 * the article; those in the trash are left out. Ends with a line break. The format is described in docs/export.md.
 */
export function articleToMarkdown(
  article: Article,
  highlights: readonly Highlight[],
  options: MarkdownOptions = {},
): string {
  return [
    frontMatter(article, options),
    articleHeading(article),
    ...inOrder(highlights).map((highlight) => highlightBlock(article, highlight, options)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** The line that shows the article's title. */
export function articleHeading(article: Article): string {
  const title = oneLine(article.title) || article.host || 'Untitled';
  return writeMarkdown([{ type: 'heading', depth: 1, children: [{ type: 'text', value: title }] }]);
}

/** Passages that are not in the trash, in the order of the article; those at one place, the older first. */
export function inOrder(highlights: readonly Highlight[]): Highlight[] {
  return highlights
    .filter((highlight) => highlight.deletedAt === null)
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}
