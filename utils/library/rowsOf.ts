import type { PromiseExtended, Table } from 'dexie';

/**
 * The rows of a table that have one of these keys, in any order. Where the table has no more rows between the first and the
 * last key than there are keys, they are read at once: a file names up to a million, and a request for each takes minutes.
 * Chained, for it is called in transactions (`docs/decisions/007-no-native-await-in-transactions.md`).
 */
export function rowsOf<T, K extends string>(
  table: Table<T, K>,
  keys: readonly K[],
): PromiseExtended<T[]> {
  // By units, as the database sorts.
  const sorted = keys.toSorted();
  const range = () => table.where(':id').between(sorted[0] ?? '', sorted.at(-1) ?? '', true, true);
  const keyOf = table.core.schema.primaryKey.extractKey;
  return range()
    .count()
    .then((between): PromiseExtended<(T | undefined)[]> | [] => {
      if (between === 0) return [];
      return between > keys.length ? table.bulkGet([...keys]) : range().toArray();
    })
    .then((found) => {
      const wanted = new Set<unknown>(keys);
      return found.filter((row) => row !== undefined && wanted.has(keyOf?.(row))) as T[];
    });
}
