/** Stand for the start of a value and for a line break inside one until the file is put together; no text may hold them. */
const START = '\ufdd0';
const BREAK = '\ufdd1';
/** Stand around a value that shares its line with nothing. */
const BLOCK = '\ufdd2';
const END = '\ufdd3';

const EDGES = /[\ufdd2\ufdd3]/;
const MARKS = /[\ufdd0-\ufdd3]/g;

const EMPTY_LINE = /^[ \t\ufdd0]+$/gm;

/** What may stand before a value on its line and goes on below: quotes, bullets, indents. */
const CONTAINERS = /^[ \t]*(?:(?:>|[-*+]|\d{1,9}[.)])[ \t]+)*(?:\[[ xX]\][ \t]+)?/;

/** A value as it goes into a template, with its line breaks marked as its own. */
export function valueLines(value: string, isBlock = false): string {
  const lines = value.replace(MARKS, '').replaceAll('\n', BREAK);
  return isBlock && lines ? `${BLOCK}${START}${lines}${END}` : START + lines;
}

/**
 * The file with every value's later lines set below its first: inside the same quotes, under the same bullet. So a passage of
 * several paragraphs stays in the quote that the template opened for it. What stands beside a block (a list, a table, code) goes
 * to a paragraph of its own. Empty lines of the template (where a value is empty, or a tag stood) become one at most; those inside
 * values stay.
 */
export function holdLines(text: string): string {
  return text
    .replace(EMPTY_LINE, '')
    .replace(/\n{3,}/g, '\n\n')
    .split('\n')
    .map((line) => (line.includes(BLOCK) ? withBlocksApart(line) : line))
    .map((line) => (line.includes(BREAK) ? heldLine(line) : line.replaceAll(START, '')))
    .join('\n');
}

/** A line whose blocks, and what stands between them, are paragraphs of their own within what the line began with. */
function withBlocksApart(line: string): string {
  const [first = '', ...others] = line.split(EDGES);
  const containers = CONTAINERS.exec(first)?.[0] ?? '';
  const pieces = [first.slice(containers.length), ...others].map((piece) => piece.trim());
  return containers + pieces.filter(isSeen).join(BREAK + BREAK);
}

function isSeen(piece: string): boolean {
  return piece.replaceAll(START, '') !== '';
}

function heldLine(line: string): string {
  const before = line.slice(0, line.indexOf(START));
  const containers = CONTAINERS.exec(before)?.[0] ?? '';
  const below = containers.replace(/[^>\s]/g, ' ');
  const [first = '', ...others] = line.replaceAll(START, '').split(BREAK);
  return [first, ...others.map((other) => `${below}${other}`.trimEnd())].join('\n');
}
