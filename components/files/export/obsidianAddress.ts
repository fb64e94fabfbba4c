/** Browsers and desktops cut longer ones off; Windows hands on about as much. */
const MAX = 2_000;

/**
 * The address that makes a note in Obsidian (https://help.obsidian.md/Extending+Obsidian/Obsidian+URI). Where the text does
 * not fit, it says that the text is on the clipboard.
 */
export function obsidianAddress(name: string, text: string): { href: string; clipboard: boolean } {
  const file = encodeURIComponent(name.replace(/\.md$/, ''));
  const href = `obsidian://new?file=${file}&content=${encodeURIComponent(text)}`;
  if (href.length <= MAX) return { href, clipboard: false };
  return { href: `obsidian://new?file=${file}&clipboard`, clipboard: true };
}
