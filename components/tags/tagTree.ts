import { tagKey } from '@/utils/model/tag';

/** A tag in its place among the others. */
export interface TagNode {
  /** Whole, with the tags above it. */
  readonly tag: string;
  /** The last part of it. */
  readonly name: string;
  /** How many tags stand above it. */
  readonly depth: number;
  /** Articles that carry it; 0 for one that is only known by those below it. */
  readonly count: number;
}

/** Every tag below the one that holds it, by name; those that only hold others are put in. */
export function tagTree(
  counts: readonly { readonly tag: string; readonly count: number }[],
  locale: string,
): TagNode[] {
  const nodes = new Map<string, TagNode>();
  for (const { tag, count } of counts) {
    const levels = tag.split('/');
    for (let depth = 0; depth < levels.length; depth++) {
      const path = levels.slice(0, depth + 1).join('/');
      const known = nodes.get(tagKey(path));
      const own = path === tag ? count : 0;
      nodes.set(tagKey(path), {
        tag: own > 0 || !known ? path : known.tag,
        name: levels[depth] ?? '',
        depth,
        count: (known?.count ?? 0) + own,
      });
    }
  }
  const { compare } = new Intl.Collator(locale, { numeric: true, sensitivity: 'accent' });
  return [...nodes.values()].sort((a, b) => byLevels(a.tag, b.tag, compare));
}

/** Level by level, so that a tag stands right before those below it whatever its letters. */
function byLevels(a: string, b: string, compare: (a: string, b: string) => number): number {
  const [own, other] = [a.split('/'), b.split('/')];
  for (let level = 0; level < Math.min(own.length, other.length); level++) {
    const order = compare(own[level] ?? '', other[level] ?? '');
    if (order !== 0) return order;
  }
  return own.length - other.length;
}

/** The tag that stands above, or null at the top. */
export function parentOf(tag: string): string | null {
  const end = tag.lastIndexOf('/');
  return end < 0 ? null : tag.slice(0, end);
}
