const BEYOND = /[^\p{L}\p{M}\p{N} ,;'"’‘“”()/…–—.?!:-]/u;

/** Signs that end sentences mean nothing there; inside `www.example.org`, `https:` and `::` they do. */
const INSIDE_WORD = /[.?!](?![ "'’”)]|$)|:(?! |$)|\(\(/u;

/**
 * Whether a line (as `oneLine` gives it) holds nothing that any writer of Markdown would escape: then it is Markdown as it
 * stands, and the writer, which takes many times as long, need not be asked. False says nothing.
 */
export function isPlainProse(line: string): boolean {
  return /^\p{L}/u.test(line) && !BEYOND.test(line) && !INSIDE_WORD.test(line);
}
