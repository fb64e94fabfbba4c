import { tagKey } from '@/utils/model/tag';

const MOST = 8;

/**
 * Tags of the library that fit what is typed, at most eight: those that begin with it first, then those with a level
 * that does; within each, in the order given (most used first). Case and accents fold. Without the chosen ones. `work/` asks
 * for what stands below `work`.
 */
export function suggestTags(
  typed: string,
  known: readonly string[],
  chosen: readonly string[],
): string[] {
  const below = typed.trimEnd().endsWith('/') ? '/' : '';
  const wanted = fold(typed) + below;
  const taken = new Set(chosen.map(tagKey));
  const free = known.filter((tag) => !taken.has(tagKey(tag)));
  const beginning = free.filter((tag) => fold(tag).startsWith(wanted));
  const inside = free.filter((tag) => !beginning.includes(tag) && hasLevel(tag, wanted));
  return [...beginning, ...inside].slice(0, MOST);
}

function hasLevel(tag: string, wanted: string): boolean {
  return fold(tag)
    .split('/')
    .some((level) => level.startsWith(wanted));
}

function fold(text: string): string {
  return tagKey(text).normalize('NFKD').replace(/\p{M}/gu, '');
}
