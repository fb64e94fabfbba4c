import type { HighlightId } from '../model/ids';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
import type { Surroundings } from './surroundings';

/** Puts passages in the trash. One that is there already stays as it is; throws `notFound` for an unknown one. */
export async function removeHighlights(
  db: KantlijnDatabase,
  around: Surroundings,
  ids: readonly HighlightId[],
): Promise<Done<void>> {
  return act(db, 'removeHighlights', around, async (writer) => {
    for (const id of ids) {
      const held = await db.highlights.get(id);
      if (held?.deletedAt != null) continue;
      await writer.change('highlights', id, { deletedAt: writer.now });
    }
  });
}
