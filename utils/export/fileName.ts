import { oneLine } from '../text/plainText';

/** Obsidian's limit in characters, and the file systems' in bytes; both count the extension. */
const MAX_CHARACTERS = 245;
const MAX_BYTES = 255;

/** Names that Windows keeps for devices, with any extension. */
const RESERVED = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$| )/i;
/** Not seen, or turning the writing direction: a name must show what it is. Joiners inside words stay. */
const UNSEEN =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\uffff]/g;

/**
 * A title as a file name that Obsidian, Windows, macOS and Linux all take, with its extension, composed (NFC).
 * What parts words in a title becomes `-`, other forbidden signs go; what is left empty is `Untitled`.
 *
 * `taken` holds the names already given, as `nameKey` spells them; a name that a file system would take for one of
 * them gets ` (2)`, and the name given is added.
 */
export function fileName(title: string, extension: string, taken: Set<string>): string {
  const base = safeName(title);
  for (let count = 1; ; count++) {
    const end = count === 1 ? extension : ` (${count})${extension}`;
    const name = `${fitted(base, end)}${end}`;
    if (taken.has(nameKey(name))) continue;
    taken.add(nameKey(name));
    return name;
  }
}

/** Under which two names are one file where case and composition do not count. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function safeName(title: string): string {
  const name = oneLine(oneLine(title).replace(UNSEEN, ''))
    .normalize('NFC')
    .replace(/\s*[/\\|:]*[/\\|]\s*|:(?=\S)/g, (sign) => (sign.trim() === sign ? '-' : ' - '))
    .replace(/[#^[\]<>:"?*]/g, '')
    .replace(/\s+/g, ' ');
  return bare(name);
}

/** Without what a name may not begin or end with; never empty. */
function bare(name: string): string {
  const inner = name.replace(/^[\s.-]+|(?<![\s.])[\s.]+$/g, '');
  if (!/[^\s\p{P}\p{C}]/u.test(inner)) return 'Untitled';
  return RESERVED.test(inner) ? `_${inner}` : inner;
}

/** As much of the name as leaves room for its end, cut between characters as people see them. */
function fitted(base: string, end: string): string {
  const characters = MAX_CHARACTERS - end.length;
  const bytes = MAX_BYTES - bytesOf(end);
  if (base.length <= characters && bytesOf(base) <= bytes) return base;
  let name = '';
  let size = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    base.slice(0, MAX_CHARACTERS + 1),
  )) {
    size += bytesOf(segment);
    if (name.length + segment.length > characters || size > bytes) break;
    name += segment;
  }
  return bare(name.toWellFormed());
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
