import { linesOf } from '../text/plainText';
import { writeMarkdown } from './writeMarkdown';

/** The passage as a quote: each line of it begins with `>`, and nothing in it is markup. */
export function quoteBlock(quote: string): string {
  return writeMarkdown([
    {
      type: 'blockquote',
      children: linesOf(quote).map((line) => ({
        type: 'paragraph',
        children: [{ type: 'text', value: line }],
      })),
    },
  ]);
}
