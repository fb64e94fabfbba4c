import { oneLine } from '../text/plainText';
import { isPlainProse } from './plainProse';
import { type MarkdownDialect, writeMarkdown } from './writeMarkdown';

/** One line of text as Markdown, for the inside of a paragraph: what it looks like does not count. */
export function markdownText(text: string, dialect?: MarkdownDialect): string {
  const value = oneLine(text);
  if (isPlainProse(value)) return value;
  return writeMarkdown([{ type: 'paragraph', children: [{ type: 'text', value }] }], dialect);
}
