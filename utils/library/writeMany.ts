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
  const ordered = byArticle(pairs);
  for (let at = 0; at < ordered.length; at += BATCH) {
    const batch = ordered.slice(at, at + BATCH);
    const [added, changed] = [[] as Article[], [] as Article[]];
    for (const { before, after } of batch)
      (before === null ? added : changed).push(after as unknown as Article);
    // What is new is added: below, nothing is then looked up of what was there before.
    if (added.length > 0) await rows.bulkAdd(added);
    if (changed.length > 0) await rows.bulkPut(changed);
    writer.journal(batch.flatMap((pair) => changeOf(table, pair)));
    onWritten(Math.min(at + BATCH, pairs.length));
  }
}

/**
 * Passages article by article: each batch is then about few articles, of which all passages are read for the shelf. A file may
 * tell of them in any order.
 */
function byArticle<T extends Article | Highlight>(pairs: readonly Pair<T>[]): readonly Pair<T>[] {
  const ownerOf = ({ after }: Pair<T>) => ('articleId' in after ? after.articleId : '');
  return pairs.toSorted((a, b) => (ownerOf(a) < ownerOf(b) ? -1 : ownerOf(a) > ownerOf(b) ? 1 : 0));
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
