import type { HighlightId } from '../../model/ids';
import type { Sighting } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** Above so many, a request for each takes longer than reading what lies between the first and the last. */
const FEW = 100;

/** How these passages fared when their page was last open here; those never looked for are missing. */
export async function sightingsOf(
  db: KantlijnDatabase,
  ids: readonly HighlightId[],
): Promise<Map<HighlightId, Sighting>> {
  const between = ids.length > FEW ? await sightingsBetween(db, ids) : null;
  const found = between ?? (await db.sightings.bulkGet([...ids]));
  return new Map(found.flatMap((row) => (row ? [[row.highlightId, row]] : [])));
}

/** Null where more than these lie there. */
async function sightingsBetween(
  db: KantlijnDatabase,
  ids: readonly HighlightId[],
): Promise<Sighting[] | null> {
  const sorted = ids.toSorted();
  const rows = await db.sightings
    .where('highlightId')
    .between(sorted[0], sorted.at(-1), true, true)
    .limit(ids.length + 1)
    .toArray();
  if (rows.length > ids.length) return null;
  const wanted = new Set(ids);
  return rows.filter(({ highlightId }) => wanted.has(highlightId));
}
