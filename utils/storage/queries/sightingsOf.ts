import type { HighlightId } from '../../model/ids';
import type { Sighting } from '../../model/records';
import type { KantlijnDatabase } from '../openDatabase';

/** How these passages fared when their page was last open here; those never looked for are missing. */
export async function sightingsOf(
  db: KantlijnDatabase,
  ids: readonly HighlightId[],
): Promise<Map<HighlightId, Sighting>> {
  const found = await db.sightings.bulkGet([...ids]);
  return new Map(found.flatMap((row) => (row ? [[row.highlightId, row]] : [])));
}
