import { mergeTags, normaliseTag } from '../model/tag';

/**
 * Everything but letters with their marks, digits, `_`, `-` and emoji; and all of General Punctuation, with
 * the joiners, which Obsidian's grammar leaves out.
 */
const FORBIDDEN =
  /(?:[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}_-]|[\u2000-\u206f\u2e00-\u2e7f])+/gu;

/**
 * A tag as Obsidian takes it, without `#`, or empty when no letter, digit or emoji is left: what may not stand in a tag
 * becomes one `-`, levels stay, and a tag of digits alone gets `_` before it (`R&D/été 2026` becomes
 * `R-D/été-2026`, `2026` becomes `_2026`). https://help.obsidian.md/tags
 */
export function tagName(tag: string): string {
  if (/^[a-z][a-z0-9]{0,98}$/i.test(tag)) return tag;
  const name = normaliseTag(tag)
    .split('/')
    .map((level) => level.replace(FORBIDDEN, '-').replace(/^-+|-+$/g, ''))
    .filter((level) => /[^_\p{Variation_Selector}]/u.test(level))
    .join('/');
  return name && /^[\p{N}/]*$/u.test(name) ? `_${name}` : name;
}

/** Tags as Obsidian takes them, each once, in order. */
export function tagNames(tags: readonly string[]): string[] {
  return mergeTags(tags.map(tagName).filter(Boolean));
}
