/**
 * The address where it is one of the web, else null: without signs that mean something to a Markdown reader, so
 * that it can stand between the brackets of a link as it is.
 */
export function webLink(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  return href
    .replace(/[()<>[\]\\"'*`|$]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replace(/(&#?\w+);/g, '$1%3B');
}
