import type { Annotation } from '../model/page';
import { type Draft, draftKey } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';

/**
 * Within an act: lets go of the draft of an address once what it says is said. A passage may also be marked without it, as by the
 * shortcut while something was typed in the popup before: then the draft stays.
 */
export async function useUpDraft(
  db: KantlijnDatabase,
  address: string,
  annotation: Annotation,
): Promise<void> {
  const key = draftKey(address, null);
  const draft = await db.drafts.get(key);
  if (draft && isSaid(draft, annotation)) await db.drafts.delete(key);
}

function isSaid(draft: Draft, { note, tags }: Annotation): boolean {
  const isTagged = draft.tagText.trim() === '' || tags.length > draft.tags.length;
  return (
    isTagged && note.includes(draft.note.trim()) && draft.tags.every((tag) => tags.includes(tag))
  );
}
