import { tagKey } from '../../model/tag';
import type { KantlijnDatabase } from '../openDatabase';
import { readShelf } from '../shelf/Shelf';
import { CHUNK, flag } from '../shelf/ShelfChunk';

export interface TagCount {
  /** As it is spelt where it was first met. */
  readonly tag: string;
  /** Articles that carry it, themselves or on a passage, without those in the trash. */
  readonly count: number;
}

/** Every tag in use, the most used first, then by name. Reads the shelf, and no record. */
export async function tagCounts(db: KantlijnDatabase): Promise<TagCount[]> {
  const lists = new Map<string, number>();
  for (const { flags, strings, tags, passageTags } of (await readShelf(db)).chunks) {
    for (let slot = 0; slot < CHUNK; slot += 1) {
      if (((flags[slot] ?? 0) & (flag.present | flag.trash)) !== flag.present) continue;
      const both = [strings[tags[slot] ?? 0], strings[passageTags[slot] ?? 0]];
      const joined = both.filter(Boolean).join(',');
      if (joined) lists.set(joined, (lists.get(joined) ?? 0) + 1);
    }
  }
  const counts = new Map<string, { tag: string; count: number }>();
  for (const [joined, count] of lists) {
    const own = new Map(joined.split(',').map((tag) => [tagKey(tag), tag]));
    for (const [key, tag] of own) {
      counts.set(key, {
        tag: counts.get(key)?.tag ?? tag,
        count: (counts.get(key)?.count ?? 0) + count,
      });
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}
