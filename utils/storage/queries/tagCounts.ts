import { tagKey } from '../../model/tag';
import type { KantlijnDatabase } from '../openDatabase';

export interface TagCount {
  /** As it is spelt where it was first met. */
  readonly tag: string;
  /** Articles and passages that carry it, without those in the trash. */
  readonly count: number;
}

/** Every tag in use, the most used first, then by name. */
export async function tagCounts(db: KantlijnDatabase): Promise<TagCount[]> {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const table of [db.articles, db.highlights]) {
    // Dexie answers for each tag of the index; records without tags are never read.
    const rows = await (table as typeof db.highlights).where('tags').above('').distinct().toArray();
    for (const row of rows) {
      if (row.deletedAt !== null) continue;
      for (const tag of row.tags) count(counts, tag);
    }
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.tag.localeCompare(b.tag));
}

function count(counts: Map<string, { tag: string; count: number }>, tag: string): void {
  const key = tagKey(tag);
  const known = counts.get(key);
  if (known) known.count += 1;
  else counts.set(key, { tag, count: 1 });
}
