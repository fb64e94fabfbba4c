import { cleanText, linesOf, oneLine } from '../../text/plainText';
import { htmlText } from '../htmlText';
import { logseqDialect } from '../logseqDialect';
import { markdownText } from '../markdownText';
import type { MarkdownDialect } from '../writeMarkdown';
import { valueLines } from './holdLines';
import { Markup } from './Markup';
import type { TemplateLanguage } from './Template';

const asText: Record<TemplateLanguage, (text: string) => string> = {
  markdown: (text) => markdownLines(text),
  logseq: (text) => markdownLines(text, logseqDialect),
  html: htmlText,
  text: cleanText,
  csv: cleanText,
};

/** What every output of a template goes through: text is escaped for the language, what its writer wrote stays. */
export function escaper(language: TemplateLanguage): (value: unknown) => string {
  return (value) =>
    value instanceof Markup
      ? valueLines(value.source, value.isBlock)
      : valueLines(asText[language](textOf(value)));
}

/** A value as text: lists are parted by commas, what is missing is empty. */
export function textOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(textOf).join(', ');
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && !(value instanceof Markup)) return JSON.stringify(value);
  return String(value);
}

/** Text of several lines becomes paragraphs. */
function markdownLines(text: string, dialect?: MarkdownDialect): string {
  const edge = (side: RegExp) => (side.test(text) && oneLine(text) ? ' ' : '');
  const lines = linesOf(text).map((line) => sealed(markdownText(line, dialect)));
  return edge(/^[ \t]/) + lines.join('\n\n') + edge(/[ \t]$/);
}

/** A last sign that could join with what the template says next is escaped too. */
export function sealed(markdown: string): string {
  const escapes = /\\*$/.exec(markdown.slice(0, -1))?.[0].length ?? 0;
  return /[\\&<!=%#:]$/.test(markdown) && escapes % 2 === 0
    ? `${markdown.slice(0, -1)}\\${markdown.slice(-1)}`
    : markdown;
}
