import { Failure } from '../model/failure';
import type { ArticleId, HighlightId } from '../model/ids';
import type { Change, JournalEntry } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { act, type Done, type Writer } from './act';
import type { Surroundings } from './surroundings';

type Fields = Readonly<Record<string, unknown>>;

/** What each write changes by itself and no person ever meant. */
const counted = new Set(['updatedAt', 'revision']);

/**
 * Takes an act back, as an act of its own (so that undoing the undo does it again). Only the fields that the
 * act changed go back; fields that were changed later by other acts stay. Throws `undoConflict`, and changes nothing, when
 * one of its own fields has been changed since, and `notFound` for an unknown act.
 */
export async function undo(
  db: KantlijnDatabase,
  around: Surroundings,
  sequence: number,
): Promise<Done<void>> {
  return act(
    db,
    'undo',
    around,
    async (writer) => {
      const entry = await db.journal.get(sequence);
      if (!entry) throw new Failure('notFound');
      for (const change of [...entry.changes].reverse()) {
        if (!(await mustStay(writer, change, entry))) await takeBack(writer, change);
      }
    },
    sequence,
  );
}

/** An article that would go to the trash, although passages were made in it since: they would be lost from sight. */
async function mustStay(
  { db }: Writer,
  { table, key, before, after }: Change,
  { at, changes }: JournalEntry,
): Promise<boolean> {
  const wasAway = before === null || (before as Fields).deletedAt !== null;
  if (table !== 'articles' || !wasAway || (after as Fields).deletedAt !== null) return false;
  const own = new Set(changes.map((change) => change.key));
  const later = await db.highlights
    .where({ articleId: key })
    .filter((row) => row.deletedAt === null && row.createdAt >= at && !own.has(row.id))
    .count();
  return later > 0;
}

async function takeBack(writer: Writer, change: Change): Promise<void> {
  const { table, key } = change;
  if (table !== 'articles' && table !== 'highlights') return;
  const held = (await writer.db[table].get(key as never)) as Fields | undefined;
  if (!held) throw new Failure('undoConflict');
  const fields = changedFields(change, writer.now);
  for (const [field, [, after]] of fields) {
    if (!same(held[field], after)) throw new Failure('undoConflict');
  }
  const back = Object.fromEntries([...fields].map(([field, [before]]) => [field, before]));
  if (table === 'articles') await writer.change(table, key as ArticleId, back);
  else await writer.change(table, key as HighlightId, back);
}

/** Each field that the act changed, as it was before and after. What was made is unmade by the trash. */
function changedFields({ before, after }: Change, now: number): Map<string, [unknown, unknown]> {
  const [old, made] = [before as Fields | null, after as Fields];
  if (!old) return new Map([['deletedAt', [now, null]]]);
  const names = Object.keys(made).filter(
    (name) => !counted.has(name) && !same(old[name], made[name]),
  );
  return new Map(names.map((name) => [name, [old[name], made[name]]]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
