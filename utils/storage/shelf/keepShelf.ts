import type { DBCore, DBCoreMutateRequest, DBCoreTable, Dexie } from 'dexie';
import type { ArticleId } from '../../model/ids';
import type { Article, Highlight, Sighting, Snapshot } from '../../model/records';
import { rowsAmong } from '../rowsAmong';
import { markStale } from '../search/markStale';
import type { PassageChange } from './adjustPassages';
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
      // What is added was not there: a large import need not look for each of its rows.
      const held =
        req.type === 'add'
          ? []
          : await rowsAmong<Row>(own.table(table.name), req.trans, keys as string[]);
      const { extractKey } = table.schema.primaryKey;
      const byKey = new Map(held.map((row) => [extractKey?.(row), row]));
      const before: Row[] = keys.map((key) => byKey.get(key));
      const response = await own.table(table.name).mutate(req);
      const after: Row[] =
        req.type === 'put' || req.type === 'add' ? [...req.values] : keys.map(() => undefined);
      await markStale(own, req.trans, changedTexts(table.name, keys, before, after));
      const isWhole = response.numFailures === 0 && new Set(keys).size === keys.length;
      const touched = await touchedBy(own, req, table.name, { before, after, isWhole });
      const isWritten = table.name === 'articles' && response.numFailures === 0;
      const written = isWritten ? (after.filter((row) => row !== undefined) as Article[]) : [];
      await refreshShelf(own, req.trans, touched, written);
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

/** Rows before and after a change, place by place. */
interface Written {
  readonly before: readonly Row[];
  readonly after: readonly Row[];
  /** All were written, each once. */
  readonly isWhole: boolean;
}

/** The articles that a change is about. A snapshot is not on the shelf. */
async function touchedBy(
  core: DBCore,
  { trans }: DBCoreMutateRequest,
  table: string,
  { before, after, isWhole }: Written,
): Promise<Map<ArticleId, Extent>> {
  const rows = [...before, ...after].filter((row) => row !== undefined);
  if (table === 'snapshots') return new Map();
  if (table === 'articles')
    return extents(
      rows.map(({ id }) => id),
      'article',
    );
  if (table === 'highlights')
    return before.length > FEW || !isWhole
      ? extents(
          rows.map(({ articleId }) => articleId),
          'passages',
        )
      : passageChanges(before, after);
  const keys = lostOrFound(before, after);
  if (keys.length === 0) return new Map();
  const marks: Row[] = await core.table('highlights').getMany({ trans, keys });
  return extents(
    marks.map((mark) => mark?.articleId),
    'passages',
  );
}

/** Passages of which the shelf looks at each change. */
const FEW = 20;

/** What changed of the passages of each article; one that went from one article to another is gone from the first. */
function passageChanges(
  before: readonly Row[],
  after: readonly Row[],
): Map<ArticleId, PassageChange[]> {
  const changes = new Map<ArticleId, PassageChange[]>();
  const note = (id: ArticleId | undefined, change: PassageChange) => {
    if (id) changes.set(id, [...(changes.get(id) ?? []), change]);
  };
  for (const [at, row] of after.entries()) {
    const [old, made] = [before[at] as Highlight | undefined, row as Highlight | undefined];
    if (old?.articleId === made?.articleId) note(made?.articleId, { before: old, after: made });
    else {
      note(old?.articleId, { before: old, after: undefined });
      note(made?.articleId, { before: undefined, after: made });
    }
  }
  return changes;
}

/** Of sightings, the shelf tells only whether a passage is lost: the passages of which that changed. */
function lostOrFound(before: readonly Row[], after: readonly Row[]): unknown[] {
  const isOrphan = (row: Row) => row?.status === 'orphan';
  const keys = new Set<unknown>();
  for (const [at, row] of after.entries()) {
    const old = before[at];
    if (isOrphan(row) !== isOrphan(old)) keys.add((row ?? old)?.highlightId);
  }
  return [...keys];
}

function extents(ids: readonly unknown[], extent: Extent): Map<ArticleId, Extent> {
  return new Map(ids.flatMap((id) => (id ? [[id as ArticleId, extent]] : [])));
}

/** The articles of which a text changed that can be searched. */
function changedTexts(
  table: string,
  keys: readonly unknown[],
  before: readonly Row[],
  after: readonly Row[],
): Set<ArticleId> {
  const changed = new Set<ArticleId>();
  for (const [at, key] of keys.entries()) {
    const [old, made] = [before[at], after[at]];
    if (isSameText(table, old, made)) continue;
    if (table !== 'highlights') changed.add(key as ArticleId);
    else for (const row of [old, made]) if (row?.articleId) changed.add(row.articleId);
  }
  return changed;
}

const searched: Readonly<Record<string, readonly string[]>> = {
  articles: ['title', 'byline', 'site'],
  highlights: ['quote', 'note', 'articleId', 'order'],
};

function isSameText(table: string, old: Row, made: Row): boolean {
  if (table === 'snapshots') return old?.hash === made?.hash;
  const fields = searched[table];
  if (!fields) return true;
  if (!old || !made || (table === 'highlights' && isGone(old) !== isGone(made))) return false;
  return fields.every((field) => isSame(old, made, field));
}

function isSame(old: Row, made: Row, field: string): boolean {
  return old?.[field as keyof Row] === made?.[field as keyof Row];
}

function isGone(row: Row): boolean {
  return row?.deletedAt != null;
}
