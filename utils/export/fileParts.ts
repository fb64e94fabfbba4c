import type { HighlightId } from '../model/ids';
import type { Article, Highlight } from '../model/records';
import { frontMatter } from './frontMatter';
import { blockParts } from './highlightBlock';
import { articleHeading, inOrder, type MarkdownOptions } from './toMarkdown';

/** A passage's block in parts: its quote, and the paragraphs behind it up to its block id. */
export interface FilePart {
  readonly id: HighlightId;
  readonly quote: string;
  readonly rest: string;
}

/** The parts of an article's Markdown file, which `articleToMarkdown` joins by blank lines. */
export interface FileParts {
  readonly properties: string;
  readonly heading: string;
  readonly blocks: readonly FilePart[];
}

/** What an article's file would be made of now. */
export function fileParts(
  article: Article,
  highlights: readonly Highlight[],
  options: Omit<MarkdownOptions, 'blockIds'>,
): FileParts {
  return {
    properties: frontMatter(article, options),
    heading: articleHeading(article),
    blocks: inOrder(highlights).map((highlight) => {
      const { quote, rest } = blockParts(article, highlight, options);
      return { id: highlight.id, quote, rest: rest.join('\n\n') };
    }),
  };
}
