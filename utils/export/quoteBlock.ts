import { linesOf } from '../text/plainText';
import { isPlainProse } from './plainProse';
import type { QuoteContent } from './quoteStructure';
import { writeMarkdown } from './writeMarkdown';

/**
 * The passage as a quote: each line of it begins with `>`, and nothing in its text is markup. With `structure` (from
 * `quoteStructure`) its headings, lists, code and tables are there; else each block is a paragraph.
 */
export function quoteBlock(
  quote: string,
  structure: readonly QuoteContent[] | null = null,
): string {
  const lines = linesOf(quote);
  if (!structure && lines.length > 0 && lines.every(isPlainProse)) {
    return lines.map((line) => `> ${line}`).join('\n>\n');
  }
  const paragraphs = lines.map(
    (line): QuoteContent => ({
      type: 'paragraph',
      children: [{ type: 'text', value: line }],
    }),
  );
  return writeMarkdown([{ type: 'blockquote', children: [...(structure ?? paragraphs)] }]);
}
