import type { DBCoreTable, DBCoreTransaction, PromiseExtended, Table } from 'dexie';

/** Up to so many, a request for each costs nothing that is seen. */
const FEW = 100;

/**
 * The rows of a table that have one of these keys, in any order. Where the table has no more rows between the first and the
 * last key than there are keys, they are read at once: a file names up to a million, and a request for each takes minutes.
 */
export function rowsOf<T, K extends string>(
  table: Table<T, K>,
  keys: readonly K[],
): PromiseExtended<T[]> {
  return table.db.transaction('r', table, ({ idbtrans }) =>
    rowsAmong<T>(table.core, idbtrans as unknown as DBCoreTransaction, keys),
  );
}

/** The same below Dexie's tables, in a transaction that is under way. */
export async function rowsAmong<T>(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  keys: readonly string[],
): Promise<T[]> {
  const close = keys.length <= FEW ? null : await rowsBetween<T>(table, trans, keys);
  if (close) return close;
  const found: (T | undefined)[] = await table.getMany({ trans, keys: [...keys] });
  return found.filter((row) => row !== undefined);
}

/** Null when more rows than keys lie between the first and the last of them. */
async function rowsBetween<T>(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  keys: readonly string[],
): Promise<T[] | null> {
  // By units, as the database sorts.
  const sorted = keys.toSorted();
  const index = table.schema.primaryKey;
  const query = { index, range: { type: 1 as const, lower: sorted[0], upper: sorted.at(-1) } };
  // Not counted first: below its tables, Dexie counts only for who it knows to be reading.
  const limit = keys.length + 1;
  const { result } = await table.query({ trans, values: true, query, limit });
  if (result.length > keys.length) return null;
  const wanted = new Set<unknown>(keys);
  return (result as T[]).filter((row) => wanted.has(index.extractKey?.(row)));
}
