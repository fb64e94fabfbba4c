/** What Markdown would read as its own; a backslash before each makes it text again. Addresses too, or their own would be escaped. */
const MEANINGFUL = /[\\`*_[\]<>#|~$&=@]|:(?=\/\/)|(?<=\bwww)\./gi;
/** What makes a line a list, a rule or a heading when it begins with it. */
const LEADING = /^(\s*)([-+]|\d+(?=[.)]))/;

/** A quote as Markdown, each line behind its `>`; below it the note as it was written, and where it is from. */
export function quoteMarkdown(
  quote: string,
  note: string,
  source: { readonly title: string; readonly url: string },
): string {
  const lines = quote.split('\n').map((line) => `> ${escapeLine(line)}`.trimEnd());
  const title = escapeLine(source.title.replace(/\s+/g, ' ').trim()) || 'Link';
  const url = source.url.replace(/[<>\s\\]/g, encodeURIComponent);
  return [lines.join('\n>\n'), note.trim(), `[${title}](<${url}>)`].filter(Boolean).join('\n\n');
}

function escapeLine(line: string): string {
  return line
    .replace(MEANINGFUL, '\\$&')
    .replace(LEADING, (_, space: string, sign: string) =>
      /\d/.test(sign) ? `${space}${sign}\\` : `${space}\\${sign}`,
    );
}
