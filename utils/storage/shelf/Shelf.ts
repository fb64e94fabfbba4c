import type { ArticleId } from '../../model/ids';
import type { KantlijnDatabase } from '../openDatabase';
import { CHUNK, idAt, type ShelfChunk } from './ShelfChunk';
import { STAMPS, type Stamps } from './stamps';

/** The shelf as it was read: what lists filter and sort by, of every article, by its number. */
export class Shelf {
  readonly chunks: readonly ShelfChunk[];
  /** Above every number. */
  readonly size: number;
  readonly #byNumber: ReadonlyMap<number, ShelfChunk>;
  constructor(chunks: readonly ShelfChunk[]) {
    this.chunks = chunks;
    this.#byNumber = new Map(chunks.map((chunk) => [chunk.chunk, chunk]));
    this.size = ((chunks.at(-1)?.chunk ?? -1) + 1) * CHUNK;
  }

  idOf(number: number): ArticleId | null {
    const chunk = this.#byNumber.get(Math.floor(number / CHUNK));
    return chunk ? idAt(chunk, number % CHUNK) : null;
  }
}

interface Held {
  readonly stamp: string;
  readonly chunk: ShelfChunk;
}

/** Of each database what was read last: some 0.1 MB a thousand articles. */
const held = new WeakMap<KantlijnDatabase, ReadonlyMap<number, Held>>();

/** Reads those parts of the shelf that changed since they were read last. Within a transaction over `shelf` and `meta`. */
export async function readShelf(db: KantlijnDatabase): Promise<Shelf> {
  const known = held.get(db);
  const [keys, row] = await Promise.all([
    db.shelf.toCollection().primaryKeys(),
    db.meta.get(STAMPS),
  ]);
  const stamps = (row?.value ?? {}) as Stamps;
  const isKnown = (key: number) =>
    stamps[key] !== undefined && known?.get(key)?.stamp === stamps[key];
  const changed = keys.filter((key) => !isKnown(key));
  const read =
    changed.length === keys.length ? await db.shelf.toArray() : await db.shelf.bulkGet(changed);
  const chunks = new Map(read.flatMap((chunk) => (chunk ? [[chunk.chunk, chunk] as const] : [])));
  const now = new Map<number, Held>();
  for (const key of keys) {
    const chunk = chunks.get(key) ?? known?.get(key)?.chunk;
    if (chunk) now.set(key, { stamp: stamps[key] ?? '', chunk });
  }
  held.set(db, now);
  return new Shelf([...now.values()].map(({ chunk }) => chunk));
}
