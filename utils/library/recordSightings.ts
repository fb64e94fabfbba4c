import type { ArticleId } from '../model/ids';
import type { Whereabouts } from '../model/page';
import type { Sighting } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { rowsOf } from '../storage/rowsAmong';
import type { Surroundings } from './surroundings';
import { written } from './written';

/** What is seen again as it was within this time is not written anew: a page may have thousands of passages. In milliseconds. */
const HOUR = 3_600_000;

/** Keeps how an article's passages fared on its page. Those that are unknown, of others, or in the trash are passed over. */
export async function recordSightings(
  db: KantlijnDatabase,
  around: Surroundings,
  articleId: ArticleId,
  whereabouts: readonly Whereabouts[],
): Promise<void> {
  await written(db, () =>
    db.transaction('rw', [db.highlights, db.sightings], async () => {
      const ids = whereabouts.map(({ id }) => id);
      const marks = await rowsOf(db.highlights, ids);
      const own = new Set(
        marks.flatMap((mark) =>
          mark.articleId === articleId && mark.deletedAt === null ? [mark.id] : [],
        ),
      );
      const rows = await rowsOf(db.sightings, ids);
      const earlier = new Map(rows.map((row) => [row.highlightId, row]));
      const at = around.now();
      const seen = whereabouts.flatMap((one): Sighting[] => {
        const { id, status, score } = one;
        const before = earlier.get(id);
        if (!own.has(id) || (before && isStillSo(before, one, at))) return [];
        const foundAt = status === 'orphan' ? (before?.foundAt ?? null) : at;
        return [{ highlightId: id, status, score, at, foundAt }];
      });
      if (seen.length > 0) await db.sightings.bulkPut(seen);
    }),
  );
}

function isStillSo(before: Sighting, { status, score }: Whereabouts, now: number): boolean {
  const isSame = before.status === status && before.score === score;
  return isSame && Math.abs(now - before.at) < HOUR;
}
