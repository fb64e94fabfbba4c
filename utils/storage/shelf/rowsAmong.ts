import type { DBCoreTable, DBCoreTransaction } from 'dexie';

/** Below this, one request a key costs nothing that is seen. */
const FEW = 100;

/**
 * The rows of a table that have one of these keys, in any order. Many keys are one request where few rows lie between the
 * first and the last of them: a request for each is most of what a large import waits for.
 */
export async function rowsAmong<T>(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  keys: readonly string[],
): Promise<T[]> {
  const few = keys.length <= FEW ? null : await between<T>(table, trans, keys);
  if (few) return few;
  const found: (T | undefined)[] = await table.getMany({ trans, keys: [...keys] });
  return found.filter((row) => row !== undefined);
}

/** Null when more rows than keys lie between the first and the last of them. */
async function between<T>(
  table: DBCoreTable,
  trans: DBCoreTransaction,
  keys: readonly string[],
): Promise<T[] | null> {
  const sorted = [...keys].sort();
  const range = { type: 1 as const, lower: sorted[0], upper: sorted.at(-1) };
  const index = table.schema.primaryKey;
  const query = { index, range };
  const { result } = await table.query({ trans, values: true, query, limit: keys.length + 1 });
  if (result.length > keys.length) return null;
  const wanted = new Set<unknown>(keys);
  return (result as T[]).filter((row) => wanted.has(index.extractKey?.(row)));
}
