import type { HighlightId } from '../../model/ids';
import type { KantlijnDatabase } from '../openDatabase';

/** Acts that are looked through; after more, whoever asks reads all passages anew. */
const MOST = 50;

/** The number of the last act; 0 without any. */
export async function lastSequence({
  journal,
}: Pick<KantlijnDatabase, 'journal'>): Promise<number> {
  const [last] = await journal.toCollection().reverse().limit(1).primaryKeys();
  return last ?? 0;
}

/**
 * The passages that were written by acts after the one with this number (0: all acts), of whichever article, where there were any. Null where the
 * journal does not tell all of them: it lacks that act, as after another library was put in the place of this one, or later ones.
 */
export async function journaledSince(
  { journal }: Pick<KantlijnDatabase, 'journal'>,
  sequence: number,
): Promise<HighlightId[] | null> {
  const isThere = sequence === 0 || (await journal.where(':id').equals(sequence).count()) === 1;
  const entries = await journal
    .where(':id')
    .above(sequence)
    .limit(MOST + 1)
    .toArray();
  const isGapless = entries.every((entry, index) => entry.sequence === sequence + 1 + index);
  const isAll = isThere && isGapless && entries.length > 0 && entries.length <= MOST;
  if (!isAll) return null;
  const written = entries.flatMap(({ changes }) => changes);
  return written.flatMap(({ table, key }) => (table === 'highlights' ? [key as HighlightId] : []));
}
