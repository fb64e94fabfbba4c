import type { DBCore, DBCoreMutateRequest, DBCoreTable, Dexie } from 'dexie';
import type { ArticleId } from '../../model/ids';
import type { Article, Highlight, Sighting, Snapshot } from '../../model/records';
import { markStale, type TextChange } from '../search/markStale';
import { inZone } from './inZone';
import { type Extent, refreshShelf } from './refreshShelf';

type Row = Partial<Article & Highlight & Sighting & Snapshot> | undefined;

const watched = ['articles', 'highlights', 'sightings', 'snapshots'];
/** What is derived from them and written along, in the same transaction. */
const derived = ['articles', 'highlights', 'sightings', 'places', 'shelf', 'stale', 'meta'];

/**
 * Keeps what is derived from records (the shelf, and the queue of texts to index) in step with them, below every
 * writer: whoever changes a record changes these by the same transaction, and nobody can forget to.
 */
export function keepShelf(db: Dexie): void {
  db.use({
    stack: 'dbcore',
    name: 'shelf',
    create: (core) => ({
      ...core,
      transaction: (stores, mode, options) =>
        core.transaction(widened(core, stores, mode), mode, options),
      table(name) {
        const table = core.table(name);
        return isKept(core) && watched.includes(name) ? watching(core, table) : table;
      },
    }),
  });
}

/** False in the middle of an upgrade from a version that had no shelf. */
function isKept({ schema }: DBCore): boolean {
  const names = schema.tables.map(({ name }) => name);
  return derived.every((name) => names.includes(name));
}

function widened(core: DBCore, stores: string[], mode: IDBTransactionMode): string[] {
  const writes = mode === 'readwrite' && stores.some((name) => watched.includes(name));
  return writes && isKept(core) ? [...new Set([...stores, ...derived])] : stores;
}

function watching(core: DBCore, table: DBCoreTable): DBCoreTable {
  return {
    ...table,
    async mutate(req) {
      const own = inZone(core);
      const keys = await keysOf(own.table(table.name), req);
      const before: Row[] = await own.table(table.name).getMany({ trans: req.trans, keys });
      const response = await own.table(table.name).mutate(req);
      const after: Row[] =
        req.type === 'put' || req.type === 'add' ? [...req.values] : keys.map(() => undefined);
      await markStale(own, req.trans, textChanges(table.name, keys, before, after));
      await refreshShelf(own, req.trans, await touchedBy(own, req, table.name, before, after));
      return response;
    },
  };
}

async function keysOf(table: DBCoreTable, req: DBCoreMutateRequest): Promise<unknown[]> {
  if (req.type === 'delete') return req.keys;
  if (req.type === 'deleteRange') {
    const query = { index: table.schema.primaryKey, range: req.range };
    return (await table.query({ trans: req.trans, values: false, query })).result;
  }
  const path = table.schema.primaryKey.keyPath as string;
  return req.keys ?? req.values.map((row: Record<string, unknown>) => row[path]);
}

/** The articles that a change is about. A snapshot is not on the shelf. */
async function touchedBy(
  core: DBCore,
  { trans }: DBCoreMutateRequest,
  table: string,
  before: readonly Row[],
  after: readonly Row[],
): Promise<Map<ArticleId, Extent>> {
  const rows = [...before, ...after].filter((row) => row !== undefined);
  if (table === 'snapshots') return new Map();
  if (table === 'articles')
    return extents(
      rows.map(({ id }) => id),
      'article',
    );
  if (table === 'highlights')
    return extents(
      rows.map(({ articleId }) => articleId),
      'passages',
    );
  const keys = [...new Set(rows.map(({ highlightId }) => highlightId))];
  const marks: Row[] = await core.table('highlights').getMany({ trans, keys });
  return extents(
    marks.map((mark) => mark?.articleId),
    'passages',
  );
}

function extents(ids: readonly unknown[], extent: Extent): Map<ArticleId, Extent> {
  return new Map(ids.flatMap((id) => (id ? [[id as ArticleId, extent]] : [])));
}

/** Which of these changes changed a text that can be searched. */
function textChanges(
  table: string,
  keys: readonly unknown[],
  before: readonly Row[],
  after: readonly Row[],
): TextChange[] {
  return keys.flatMap((key, at): TextChange[] => {
    const [old, made] = [before[at], after[at]];
    if (table === 'articles') {
      const same =
        old && made && ['title', 'byline', 'site'].every((field) => isSame(old, made, field));
      return same ? [] : [{ id: key as ArticleId, oldText: null }];
    }
    if (table === 'snapshots') {
      if (old?.hash === made?.hash) return [];
      return [{ id: key as ArticleId, oldText: old?.text ?? null }];
    }
    if (table !== 'highlights') return [];
    const fields = ['quote', 'note', 'articleId', 'order'];
    const same =
      old &&
      made &&
      isGone(old) === isGone(made) &&
      fields.every((field) => isSame(old, made, field));
    if (same) return [];
    return [...new Set([old?.articleId, made?.articleId])].flatMap((id) =>
      id ? [{ id, oldText: null }] : [],
    );
  });
}

function isSame(old: Row, made: Row, field: string): boolean {
  return old?.[field as keyof Row] === made?.[field as keyof Row];
}

function isGone(row: Row): boolean {
  return row?.deletedAt != null;
}
