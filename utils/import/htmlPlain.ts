const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  laquo: '«',
  raquo: '»',
  copy: '©',
  euro: '€',
};

/** The text of a piece of HTML, blocks on lines of their own. For files of other programs: nothing of it is ever rendered. */
export function htmlPlain(html: string): string {
  const text = html
    .replace(/<(?:br|\/?(?:p|div|li|ul|ol|tr|table|h[1-6]|blockquote|pre))\b[^<>]*>/gi, '\n')
    .replace(/<\/?[a-z!][^<>]*>/gi, '');
  return decodeEntities(text)
    .replace(/(?<![ \t])[ \t]*\n\s*/g, '\n')
    .trim();
}

/** Text with its character references resolved; those that nobody knows stay. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return named[name.toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : whole;
    },
  );
}
