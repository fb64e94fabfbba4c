import type { Whereabouts } from '../model/page';
import type { KantlijnDatabase } from '../storage/openDatabase';
import type { Surroundings } from './surroundings';
import { written } from './written';

/** Keeps how passages fared on their page. Those that are unknown are passed over. */
export async function recordSightings(
  db: KantlijnDatabase,
  around: Surroundings,
  whereabouts: readonly Whereabouts[],
): Promise<void> {
  await written(db, () =>
    db.transaction('rw', [db.highlights, db.sightings], async () => {
      const ids = whereabouts.map(({ id }) => id);
      const [known, earlier] = await Promise.all([
        db.highlights.bulkGet(ids),
        db.sightings.bulkGet(ids),
      ]);
      const at = around.now();
      await db.sightings.bulkPut(
        whereabouts.flatMap(({ id, status, score }, i) => {
          if (!known[i]) return [];
          const foundAt = status === 'orphan' ? (earlier[i]?.foundAt ?? null) : at;
          return [{ highlightId: id, status, score, at, foundAt }];
        }),
      );
    }),
  );
}
