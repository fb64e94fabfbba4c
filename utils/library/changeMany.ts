import type { Article, Highlight } from '../model/records';
import type { Writer } from './act';
import { counted } from './counted';
import { type Pair, writeMany } from './writeMany';

/**
 * Within an act: changes many records of one table at once; those that `changeOf` leaves as they are are not written. Answers
 * how many were.
 */
export async function changeMany<T extends Article | Highlight>(
  writer: Writer,
  table: T extends Article ? 'articles' : 'highlights',
  held: readonly T[],
  changeOf: (record: T) => Partial<T>,
): Promise<number> {
  const pairs = held.flatMap((before): Pair<T>[] => {
    const change = Object.entries(changeOf(before));
    const isSame = change.every(
      ([field, value]) => JSON.stringify(before[field as keyof T]) === JSON.stringify(value),
    );
    if (isSame) return [];
    const counts = counted(before, writer.now);
    return [{ before, after: { ...before, ...Object.fromEntries(change), ...counts } }];
  });
  await writeMany(writer, table, pairs);
  return pairs.length;
}
