import type { Draft } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import type { Surroundings } from './surroundings';
import { written } from './written';

/** Keeps what is being typed; null, or a draft with nothing in it, lets go of it. No act: it is not journalled. */
export async function saveDraft(
  db: KantlijnDatabase,
  around: Surroundings,
  key: string,
  draft: Omit<Draft, 'key' | 'updatedAt'> | null,
): Promise<void> {
  await written(db, async () => {
    if (draft && (draft.note || draft.tagText || draft.tags.length > 0 || draft.colour)) {
      await db.drafts.put({ ...draft, key, updatedAt: around.now() });
    } else {
      await db.drafts.delete(key);
    }
  });
}
