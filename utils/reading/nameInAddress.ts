/**
 * What a file is called in its address, for a text or a feed that has no title: decoded, on one line, without its extension. Null
 * where the address ends in no file's name: the page of a site is not called after the last part of its path.
 */
export function nameInAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const last = new URL(url).pathname.split('/').at(-1) ?? '';
  const name = decoded(last)
    .replace(/[\s_]+/g, ' ')
    .trim();
  const [, base = ''] = /^(.+)\.[a-z][a-z0-9]{0,9}$/i.exec(name) ?? [];
  return /^(?:index|default)?$/i.test(base) ? null : base;
}

/** An address may hold what was never encoded. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
