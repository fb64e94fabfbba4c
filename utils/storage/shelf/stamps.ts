import type { Table } from 'dexie';
import type { Meta } from '../derived';

/** In `meta`: for each chunk of the shelf another text at each change, so that one that was read need not be read again. */
export const STAMPS = 'shelfStamps';
/** The same for the directory of the index, and for its queue; keys that begin as that of the shelf, so that one look-up finds all. */
export const INDEX_STAMP = `${STAMPS}.index`;
const QUEUE_STAMP = `${STAMPS}.queue`;

/** By the number of the chunk. */
export type Stamps = Readonly<Record<number, string>>;

/** The stamps of everything that a search reads; undefined where there is none, as in a library that an older build wrote last. */
export interface AllStamps {
  readonly shelf: Stamps;
  readonly index: unknown;
  readonly queue: unknown;
}

/** By one look-up. */
export async function readStamps(meta: Table<Meta, string>): Promise<AllStamps> {
  const rows = await meta.where('key').startsWith(STAMPS).toArray();
  const values = new Map(rows.map(({ key, value }) => [key, value]));
  return {
    shelf: (values.get(STAMPS) ?? {}) as Stamps,
    index: values.get(INDEX_STAMP),
    queue: values.get(QUEUE_STAMP),
  };
}

/** The stamps after these chunks were written. */
export function restamped(before: Stamps, chunks: Iterable<number>): Stamps {
  const next: Record<number, string> = { ...before };
  for (const chunk of chunks) next[chunk] = crypto.randomUUID();
  return next;
}

/** The row of `meta` to be written with each change of the queue. */
export function queueStamp(): Meta {
  return { key: QUEUE_STAMP, value: crypto.randomUUID() };
}
