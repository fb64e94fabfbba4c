import type { HighlightId } from '../model/ids';
import type { Annotation } from '../model/page';
import type { Partly } from '../model/partly';
import { draftKey } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
import type { Surroundings } from './surroundings';

/** Changes what a person says about a passage; what is left out stays. Throws `notFound`. */
export async function annotate(
  db: KantlijnDatabase,
  around: Surroundings,
  id: HighlightId,
  annotation: Partly<Annotation>,
): Promise<Done<void>> {
  return act(db, 'annotate', around, async (writer) => {
    await writer.change('highlights', id, annotation);
    await db.drafts.delete(draftKey('', id));
  });
}
