import { Failure } from '../model/failure';
import type { HighlightId } from '../model/ids';
import type { Passage } from '../model/page';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
import type { Surroundings } from './surroundings';

/** Gives a passage a new set of selectors; the old sets stay, and so does the quote as first marked. Throws `notFound`. */
export async function reanchor(
  db: KantlijnDatabase,
  around: Surroundings,
  id: HighlightId,
  passage: Passage,
): Promise<Done<void>> {
  return act(db, 'reanchor', around, async (writer) => {
    const held = await db.highlights.get(id);
    if (!held) throw new Failure('notFound');
    await writer.change('highlights', id, {
      selectorSets: [...held.selectorSets, passage.selectors],
      order: passage.order,
    });
    await db.sightings.delete(id);
  });
}
