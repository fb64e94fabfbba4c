import type { ActHandle } from '../model/actHandle';
import { Failure } from '../model/failure';
import type { ArticleId } from '../model/ids';
import type { Article, Change, Highlight, JournalEntry, JournalTable } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { rowsOf } from '../storage/rowsAmong';
import { act, type Done, type Writer } from './act';
import { counted } from './counted';
import type { Surroundings } from './surroundings';
import { type Pair, writeMany } from './writeMany';

type Fields = Readonly<Record<string, unknown>>;
type Row = Article | Highlight;

/** What each write changes by itself and no person ever meant. */
const countedFields = new Set(['updatedAt', 'revision']);

/**
 * Takes an act back, as an act of its own (so that undoing the undo does it again). Only the fields that the
 * act changed go back; fields that were changed later by other acts stay. Throws `undoConflict`, and changes nothing, when
 * one of its own fields has been changed since, and `undoGone` for an act that is not in this library's journal.
 */
export async function undo(
  db: KantlijnDatabase,
  around: Surroundings,
  { sequence, at }: ActHandle,
): Promise<Done<void>> {
  return act(
    db,
    'undo',
    around,
    async (writer) => {
      const entry = await db.journal.get(sequence);
      if (entry?.at !== at) throw new Failure('undoGone');
      const kept = await articlesWithLaterPassages(writer, entry);
      const changes = entry.changes
        .filter((change) => !(wouldTrashArticle(change) && kept.has(change.key)))
        .reverse();
      await takeBack(writer, 'articles', changes);
      await takeBack(writer, 'highlights', changes);
      for (const change of changes.filter(({ table }) => single.has(table))) {
        await takeBackSingle(writer, change);
      }
    },
    sequence,
  );
}

/** Whether taking a change back puts an article in the trash. */
function wouldTrashArticle({ table, before, after }: Change): boolean {
  const wasAway = before === null || (before as Fields).deletedAt !== null;
  return table === 'articles' && wasAway && (after as Fields).deletedAt === null;
}

/** Above so many articles, what was made since is read at once. */
const FEW = 100;

/** Articles that would go to the trash with passages that were made in them since: these would be lost from sight. */
async function articlesWithLaterPassages(
  { db }: Writer,
  { at, changes }: JournalEntry,
): Promise<ReadonlySet<string>> {
  const trashed = changes.filter(wouldTrashArticle);
  const ids = trashed.map(({ key }) => key);
  if (ids.length === 0) return new Set();
  const own = new Set(changes.map(({ key }) => key));
  // All passages of what this act made are its own or later, whatever the clock said: it may have been set back since.
  const made = new Set(trashed.flatMap(({ before, key }) => (before === null ? [key] : [])));
  const rows =
    ids.length > FEW
      ? db.highlights.where('createdAt').aboveOrEqual(at)
      : db.highlights.where('articleId').anyOf(ids);
  const later = (await rows.toArray()).filter(
    (row) =>
      row.deletedAt === null &&
      (row.createdAt >= at || made.has(row.articleId)) &&
      !own.has(row.id),
  );
  return new Set(later.map(({ articleId }) => articleId));
}

/** Takes the changes of one table back; they come newest first. */
async function takeBack(
  writer: Writer,
  table: 'articles' | 'highlights',
  changes: readonly Change[],
): Promise<void> {
  const own = changes.filter((change) => change.table === table);
  const ids = [...new Set(own.map(({ key }) => key))];
  const rows: Row[] = await rowsOf(writer.db[table as 'articles'], ids as ArticleId[]);
  const held = new Map(rows.map((row) => [row.id as string, row]));
  const back = new Map(held);
  for (const change of own) {
    const row = back.get(change.key);
    if (!row) throw new Failure('undoConflict');
    back.set(change.key, withFieldsBack(row, change, writer.now));
  }
  const pairs = [...back].flatMap(([key, row]): Pair<Row>[] => {
    const before = held.get(key) as Row;
    if (JSON.stringify(before) === JSON.stringify(row)) return [];
    return [{ before, after: { ...row, ...counted(before, writer.now) } }];
  });
  await writeMany(writer, table as 'articles', pairs as Pair<Article>[]);
}

/** Tables of which an act changes few rows. */
const single: ReadonlySet<JournalTable> = new Set([
  'addresses',
  'smartLists',
  'tagStyles',
  'distinct',
]);

/** Takes a change back in the tables whose rows are written one by one. */
async function takeBackSingle(writer: Writer, change: Change): Promise<void> {
  const { table, key } = change;
  const rows = writer.db.table<Fields, string>(table);
  const before = await rows.get(key);
  if (!before) throw new Failure('undoConflict');
  const held = before as unknown as Row;
  const back = withFieldsBack(held, change, writer.now) as unknown as Fields;
  const after = table === 'addresses' ? back : { ...back, ...counted(held, writer.now) };
  await rows.put(after);
  writer.journal([{ table, key, before, after }]);
}

function withFieldsBack(row: Row, change: Change, now: number): Row {
  const held = row as unknown as Fields;
  const fields = changedFields(change, now);
  for (const [field, [, after]] of fields) {
    if (!same(held[field], after)) throw new Failure('undoConflict');
  }
  const back = Object.fromEntries([...fields].map(([field, [before]]) => [field, before]));
  return { ...row, ...back };
}

/** Each field that the act changed, as it was before and after. What was made is unmade by the trash. */
function changedFields({ before, after }: Change, now: number): Map<string, [unknown, unknown]> {
  const [old, made] = [before as Fields | null, after as Fields];
  if (!old) return new Map([['deletedAt', [now, null]]]);
  const names = Object.keys(made).filter(
    (name) => !countedFields.has(name) && !same(old[name], made[name]),
  );
  return new Map(names.map((name) => [name, [old[name], made[name]]]));
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
