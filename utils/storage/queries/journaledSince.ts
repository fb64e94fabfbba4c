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

/** The passages that were written by acts after the one with this number, of whichever article; null where the journal does not tell all of them. */
export async function journaledSince(
  { journal }: Pick<KantlijnDatabase, 'journal'>,
  sequence: number,
): Promise<HighlightId[] | null> {
  const entries = await journal
    .where(':id')
    .above(sequence)
    .limit(MOST + 1)
    .toArray();
  const isGapless = entries.every((entry, index) => entry.sequence === sequence + 1 + index);
  if (entries.length > MOST || !isGapless) return null;
  const written = entries.flatMap(({ changes }) => changes);
  return written.flatMap(({ table, key }) => (table === 'highlights' ? [key as HighlightId] : []));
}
