/** Signs in one run of text over which a parser would take minutes; no person writes so many. */
const MAX_SIGNS = 2_000;

/** The same for all of a source: a parser's work grows with the square of the signs in each run. */
const MAX_WORK = 5 * MAX_SIGNS ** 2;

/** Quotes and lists within one another, begun on one line, by which parsers run out of stack; and a fence that no code needs. */
const DEEP = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){50}|(?<!\\)`{200}/m;

/** Where a run of text surely ends: at an empty line, in a quote or not, and at a bullet with something behind it. */
const END = /\n[ \t>]*\n|\n(?= {0,3}[-+*][ \t]+\S)/;

/** Whether a source would keep a parser of Markdown for minutes, or break it. One with its signs escaped does not. Linear. */
export function isTangled(source: string): boolean {
  if (DEEP.test(source)) return true;
  let work = 0;
  for (const run of source.split(END)) {
    const signs = run.split(/(?<!\\)[*_~[]/).length - 1;
    if (signs >= MAX_SIGNS) return true;
    work += signs ** 2;
  }
  return work > MAX_WORK;
}
