/** What a link in an export may lead to; anything else (`javascript:`, `data:` …) becomes text. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'xmpp', 'obsidian', 'logseq', 'zotero']);

/** True for an address of an allowed scheme or without any (`Other note.md`, `#heading`). */
export function isAllowedLink(url: string): boolean {
  // As it stands: browsers skip controls and white space in a scheme, and with them it is none of these.
  const scheme = /^([^/?#:]*):/.exec(url)?.[1];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase());
}
