import type { ArticleId } from '../../model/ids';
import type { Article } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';
import { likeness, shinglesOf } from '../search/signature';

/** Two articles whose texts are nearly the same. */
export interface NearDuplicate {
  /** The one saved first comes first. */
  readonly articles: readonly [Article, Article];
  /** Share of four-word runs that both have, 0.7..1. */
  readonly likeness: number;
}

const LEAST = 0.7;
/** Looked at in one go; the next ones come as these are merged or told apart. */
const MOST = 50;

/** Pairs that a merge could be offered for, the likest first. Those that a person told apart are left out. */
export async function nearDuplicates(db: KantlijnDatabase): Promise<NearDuplicate[]> {
  return db.transaction('r', [db.lookalikes, db.distinct, db.articles, db.snapshots], async () => {
    const pairs = await db.lookalikes.limit(4 * MOST).toArray();
    const told = await db.distinct.bulkGet(pairs.map(({ pair }) => pair));
    const open = pairs.filter((_, at) => told[at]?.deletedAt !== null).slice(0, MOST);
    const ids = [...new Set(open.flatMap(({ ids: both }) => [...both]))];
    const held = await db.articles.bulkGet(ids);
    const articles = new Map(held.flatMap((one) => (one ? [[one.id, one] as const] : [])));
    const shingles = new Map<ArticleId, Set<number>>();
    for (const row of await db.snapshots.bulkGet(ids)) {
      if (row) shingles.set(row.articleId, shinglesOf(row.text));
    }
    return open
      .flatMap(({ ids: both }): NearDuplicate[] => {
        const [a, b] = both.map((id) => articles.get(id));
        if (!a || !b || a.deletedAt !== null || b.deletedAt !== null) return [];
        const none = new Set<number>();
        const share = likeness(shingles.get(a.id) ?? none, shingles.get(b.id) ?? none);
        if (share < LEAST) return [];
        return [{ articles: a.createdAt <= b.createdAt ? [a, b] : [b, a], likeness: share }];
      })
      .sort((a, b) => b.likeness - a.likeness);
  });
}
