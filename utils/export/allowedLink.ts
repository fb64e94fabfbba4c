/** What a link in an export may lead to; anything else (`javascript:`, `data:` …) becomes text. */
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel', 'xmpp', 'obsidian', 'logseq', 'zotero']);

/** True for an address of an allowed scheme or without any (`Other note.md`, `#heading`). */
export function isAllowedLink(url: string): boolean {
  // Browsers skip controls and white space in a scheme: `java\nscript:` runs.
  const scheme = /^([^/?#:]*):/.exec(url.replace(/[\u0000-\u0020\u007f-\u00a0]/g, ''))?.[1];
  return scheme === undefined || SCHEMES.has(scheme.toLowerCase());
}
