/** In `meta`: for each chunk of the shelf another text at each change, so that one that was read need not be read again. */
export const STAMPS = 'shelfStamps';

export type Stamps = Readonly<Record<number, string>>;

/** The stamps after these chunks were written. */
export function restamped(before: Stamps, chunks: Iterable<number>): Stamps {
  const next: Record<number, string> = { ...before };
  for (const chunk of chunks) next[chunk] = crypto.randomUUID();
  return next;
}
