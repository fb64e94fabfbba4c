import { Failure } from '../model/failure';
import type { SmartListId } from '../model/ids';
import type { SmartList, SmartListContent } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done } from './act';
import type { Surroundings } from './surroundings';

/** Keeps a search under a name, or changes one that is kept. Throws `notFound`. */
export async function saveSmartList(
  db: KantlijnDatabase,
  around: Surroundings,
  { id, ...content }: SmartListContent,
): Promise<Done<SmartListId>> {
  return act(db, 'saveSmartList', around, async (writer) => {
    const before = id ? await db.smartLists.get(id) : undefined;
    if (id && !before) throw new Failure('notFound');
    const after: SmartList = {
      ...content,
      id: before?.id ?? (writer.newId() as SmartListId),
      createdAt: before?.createdAt ?? writer.now,
      updatedAt: writer.now,
      deletedAt: null,
      revision: (before?.revision ?? 0) + 1,
    };
    await db.smartLists.put(after);
    writer.journal([{ table: 'smartLists', key: after.id, before: before ?? null, after }]);
    return after.id;
  });
}

/** Throws a list away; its articles stay. Throws `notFound`. */
export async function removeSmartList(
  db: KantlijnDatabase,
  around: Surroundings,
  id: SmartListId,
): Promise<Done<void>> {
  return act(db, 'removeSmartList', around, async (writer) => {
    const before = await db.smartLists.get(id);
    if (!before) throw new Failure('notFound');
    const { now: deletedAt } = writer;
    const after = { ...before, deletedAt, updatedAt: deletedAt, revision: before.revision + 1 };
    await db.smartLists.put(after);
    writer.journal([{ table: 'smartLists', key: id, before, after }]);
  });
}
