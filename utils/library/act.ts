import type { ActHandle } from '../model/actHandle';
import { Failure } from '../model/failure';
import type { ArticleId, HighlightId } from '../model/ids';
import type { Partly } from '../model/partly';
import type { Article, Change, Highlight } from '../model/records';
import type { KantlijnDatabase } from '../storage/openDatabase';
import { counted } from './counted';
import type { Surroundings } from './surroundings';
import { written } from './written';

/** Writes records within one act, and remembers each as it was before. */
export interface Writer {
  readonly db: KantlijnDatabase;
  readonly now: number;
  newId(): string;
  /** Writes a record that is not there yet. */
  add(table: 'articles', record: NewRecord<Article>): Promise<Article>;
  add(table: 'highlights', record: NewRecord<Highlight>): Promise<Highlight>;
  /** Changes a record; what is undefined stays. Throws `notFound`. Nothing is written when nothing would change. */
  change(table: 'articles', id: ArticleId, change: Partly<Article>): Promise<Article>;
  change(table: 'highlights', id: HighlightId, change: Partly<Highlight>): Promise<Highlight>;
  /** Remembers what was written past this writer: many records at once (see `writeMany`). */
  journal(changes: readonly Change[]): void;
}

type NewRecord<T> = Omit<T, 'createdAt' | 'updatedAt' | 'deletedAt' | 'revision'>;

/** What came of an act, with the handle to undo it by. */
export interface Done<T> {
  readonly value: T;
  readonly undo: ActHandle;
}

/**
 * Does one act of a person in one transaction, together with its entry in the journal: all of it or nothing.
 * Answers after the commit. Failures come as `Failure`: `quota`, `readOnly`, `noDatabase`, `notFound`, ….
 */
export async function act<T>(
  db: KantlijnDatabase,
  name: string,
  around: Surroundings,
  work: (writer: Writer) => Promise<T>,
  undoes: number | null = null,
): Promise<Done<T>> {
  return written(db, () =>
    db.transaction(
      'rw',
      [
        db.articles,
        db.addresses,
        db.snapshots,
        db.revisits,
        db.pictures,
        db.highlights,
        db.drafts,
        db.sightings,
        db.smartLists,
        db.tagStyles,
        db.distinct,
        db.journal,
      ],
      async () => {
        const changes: Change[] = [];
        const writer = writerOn(db, around, changes);
        const value = await work(writer);
        const at = writer.now;
        const sequence = await db.journal.add({ at, act: name, changes, undoes });
        return { value, undo: { sequence, at } };
      },
    ),
  );
}

function writerOn(db: KantlijnDatabase, around: Surroundings, changes: Change[]): Writer {
  const now = around.now();
  const tables = { articles: db.articles, highlights: db.highlights };
  const writer = {
    db,
    now,
    newId: around.newId,
    async add(table: 'articles' | 'highlights', record: NewRecord<Article | Highlight>) {
      const after = { ...record, createdAt: now, updatedAt: now, deletedAt: null, revision: 1 };
      await tables[table].add(after as never);
      changes.push({ table, key: record.id, before: null, after });
      return after;
    },
    async change(table: 'articles' | 'highlights', id: string, change: object) {
      const before = await tables[table].get(id as never);
      if (!before) throw new Failure('notFound');
      const given = Object.entries(change).filter(([, value]) => value !== undefined);
      if (given.every(([field, value]) => isSame(before[field as keyof typeof before], value))) {
        return before;
      }
      const after = { ...before, ...Object.fromEntries(given), ...counted(before, now) };
      await tables[table].put(after as never);
      changes.push({ table, key: id, before, after });
      return after;
    },
    journal(many: readonly Change[]) {
      for (const change of many) changes.push(change);
    },
  };
  return writer as Writer;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
