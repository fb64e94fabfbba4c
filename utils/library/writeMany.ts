import type { Article, Change, Highlight } from '../model/records';
import type { Writer } from './act';

/** A record before and after an act; null when it is new. */
export interface Pair<T> {
  readonly before: T | null;
  readonly after: T;
}

/** Rows that are given to the database at a time: between them it can be told how far it is. */
const BATCH = 2_000;

/**
 * Within an act: writes many records of one table. The journal gets of each only what an undo needs (of a new one that
 * it came, of another the fields that changed), since whole records of a large import would be too much for one entry.
 * `onWritten` is told how many of them are done.
 */
export async function writeMany<T extends Article | Highlight>(
  writer: Writer,
  table: T extends Article ? 'articles' : 'highlights',
  pairs: readonly Pair<T>[],
  onWritten: (count: number) => void = () => {},
): Promise<void> {
  const rows = writer.db[table as 'articles'];
  for (let at = 0; at < pairs.length; at += BATCH) {
    const batch = pairs.slice(at, at + BATCH);
    await rows.bulkPut(batch.map(({ after }) => after as unknown as Article));
    writer.journal(batch.flatMap((pair) => changeOf(table, pair)));
    onWritten(Math.min(at + BATCH, pairs.length));
  }
}

function changeOf(table: 'articles' | 'highlights', { before, after }: Pair<object>): Change[] {
  const made = after as Fields;
  const key = String(made.id);
  const owner = { articleId: made.articleId };
  if (before === null) {
    // What came in as trash is trash after an undo as well.
    if (made.deletedAt !== null) return [];
    return [{ table, key, before: null, after: { ...owner, deletedAt: null } }];
  }
  const held = before as Fields;
  const names = Object.keys(made).filter(
    (name) => JSON.stringify(held[name]) !== JSON.stringify(made[name]),
  );
  const only = (fields: Fields) => ({
    ...owner,
    ...Object.fromEntries(names.map((name) => [name, fields[name]])),
  });
  return [{ table, key, before: only(held), after: only(made) }];
}

type Fields = Readonly<Record<string, unknown>>;
