import type { Kept } from '../model/records';

/**
 * What each change of a record counts by itself. A clock that was set back dates no change before the one that it follows: an older
 * copy of the record, in a backup say, would be taken for the newer.
 */
export function counted(
  before: Pick<Kept, 'updatedAt' | 'revision'>,
  now: number,
): Pick<Kept, 'updatedAt' | 'revision'> {
  return { updatedAt: Math.max(now, before.updatedAt), revision: before.revision + 1 };
}
