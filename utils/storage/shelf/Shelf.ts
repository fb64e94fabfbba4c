import type { ArticleId } from '../../model/ids';
import type { KantlijnDatabase } from '../openDatabase';
import { CHUNK, idAt, type ShelfChunk } from './ShelfChunk';
import { STAMPS, type Stamps } from './stamps';

/** The shelf as it was read: what lists filter and sort by, of every article, by its number. */
export class Shelf {
  readonly chunks: readonly ShelfChunk[];
  /** Above every number. */
  readonly size: number;
  readonly #ids: (readonly (ArticleId | null)[])[] = [];

  constructor(chunks: readonly ShelfChunk[]) {
    this.chunks = chunks;
    for (const chunk of chunks) this.#ids[chunk.chunk] = idsOf(chunk);
    this.size = ((chunks.at(-1)?.chunk ?? -1) + 1) * CHUNK;
  }

  idOf(number: number): ArticleId | null {
    return this.#ids[Math.floor(number / CHUNK)]?.[number % CHUNK] ?? null;
  }
}

const ids = new WeakMap<ShelfChunk, readonly (ArticleId | null)[]>();

/** The articles of a chunk by their places, cut out once. */
function idsOf(chunk: ShelfChunk): readonly (ArticleId | null)[] {
  const known = ids.get(chunk) ?? Array.from({ length: CHUNK }, (_, slot) => idAt(chunk, slot));
  ids.set(chunk, known);
  return known;
}

interface Held {
  readonly shelf: Shelf;
  /** By the number of the chunk. */
  readonly stamps: ReadonlyMap<number, string>;
}

/** Of each database what was read last: some 0.2 MB a thousand articles. */
const held = new WeakMap<KantlijnDatabase, Held>();

/**
 * Reads those parts of the shelf that changed since they were read last; the same shelf again when none did. Within a
 * transaction over `shelf` and `meta`.
 */
export async function readShelf(db: KantlijnDatabase): Promise<Shelf> {
  const before = held.get(db);
  const [keys, row] = await Promise.all([
    db.shelf.toCollection().primaryKeys(),
    db.meta.get(STAMPS),
  ]);
  const stamps = (row?.value ?? {}) as Stamps;
  const isKnown = (key: number) =>
    stamps[key] !== undefined && before?.stamps.get(key) === stamps[key];
  const changed = keys.filter((key) => !isKnown(key));
  if (before && changed.length === 0 && keys.length === before.stamps.size) return before.shelf;
  const read =
    changed.length === keys.length ? await db.shelf.toArray() : await db.shelf.bulkGet(changed);
  const chunks = new Map(before?.shelf.chunks.map((chunk) => [chunk.chunk, chunk]));
  for (const chunk of read) if (chunk) chunks.set(chunk.chunk, chunk);
  const shelf = new Shelf(keys.flatMap((key) => chunks.get(key) ?? []));
  held.set(db, { shelf, stamps: new Map(keys.map((key) => [key, stamps[key] ?? ''])) });
  return shelf;
}
