/** Characters that no file format needs: controls but tab and line break, and U+FEFF. */
const CONTROLS = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufeff]/g;

/** The text as it can stand in any file: well-formed, without controls, line breaks as `\n`. */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(CONTROLS, '')
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n');
}

/** The text on one line, white space folded. Spaces that do not break stay what they are. */
export function oneLine(text: string): string {
  return cleanText(text)
    .replace(/[ \t\n]+/g, ' ')
    .replace(/^ | $/g, '');
}

/** The blocks of a quote, one line each, without those of white space only. */
export function linesOf(quote: string): string[] {
  return cleanText(quote)
    .split('\n')
    .map(oneLine)
    .filter((line) => line.trim() !== '');
}
