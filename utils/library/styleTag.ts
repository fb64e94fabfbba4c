import type { Colour } from '../model/colour';
import { Failure } from '../model/failure';
import type { TagStyle } from '../model/records';
import { tagKey } from '../model/tag';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done, type Writer } from './act';
import type { Surroundings } from './surroundings';

/** Gives a tag a colour, or with null takes it away. Throws `badArguments` for a tag without a name. */
export async function setTagColour(
  db: KantlijnDatabase,
  around: Surroundings,
  tag: string,
  colour: Colour | null,
): Promise<Done<void>> {
  if (!tagKey(tag)) throw new Failure('badArguments', 'the tag has no name');
  return act(db, 'setTagColour', around, (writer) => styleTag(writer, tag, colour));
}

/** Within an act: writes a tag's colour. Nothing is written when nothing would change. */
export async function styleTag(writer: Writer, tag: string, colour: Colour | null): Promise<void> {
  const { db, now } = writer;
  const key = tagKey(tag);
  const before = await db.tagStyles.get(key);
  if ((before?.colour ?? null) === colour) return;
  const made = { key, colour, createdAt: now, updatedAt: now, deletedAt: null, revision: 1 };
  const after: TagStyle = before
    ? { ...before, colour, updatedAt: now, deletedAt: null, revision: before.revision + 1 }
    : made;
  await db.tagStyles.put(after);
  writer.journal([{ table: 'tagStyles', key, before: before ?? null, after }]);
}
