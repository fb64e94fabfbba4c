/** Stand for the start of a value and for a line break inside one until the file is put together; no text may hold them. */
const START = '\ufdd0';
const BREAK = '\ufdd1';

const EMPTY_LINE = /^[ \t\ufdd0]+$/gm;

/** What may stand before a value on its line and goes on below: quotes, bullets, indents. */
const CONTAINERS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?/;

/** A value as it goes into a template, with its line breaks marked as its own. */
export function valueLines(value: string): string {
  return START + value.replaceAll(START, '').replaceAll(BREAK, '').replaceAll('\n', BREAK);
}

/**
 * The file with every value's later lines set below its first: inside the same quotes, under the same bullet. So a passage of
 * several paragraphs stays in the quote that the template opened for it. Empty lines of the template (where a value is
 * empty, or a tag stood) become one at most; those inside values stay.
 */
export function holdLines(text: string): string {
  return text
    .replace(EMPTY_LINE, '')
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')
    .map((line) => (line.includes(BREAK) ? heldLine(line) : line.replaceAll(START, '')))
    .join('\n');
}

function heldLine(line: string): string {
  const before = line.slice(0, line.indexOf(START));
  const containers = CONTAINERS.exec(before)?.[0] ?? '';
  const below = containers.replace(/[^>\s]/g, ' ');
  const [first = '', ...others] = line.replaceAll(START, '').split(BREAK);
  return [first, ...others.map((other) => `${below}${other}`.trimEnd())].join('\n');
}
