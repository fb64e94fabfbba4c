import type { ArticleId } from '../../model/ids';
import type { KantlijnDatabase } from '../openDatabase';
import { CHUNK, idAt, type ShelfChunk } from './ShelfChunk';
import { STAMPS, type Stamps } from './stamps';

/** More rows than are shown at first. */
const EXPECTED = 64;

/** The shelf as it was read: what lists filter and sort by, of every article, by its number. */
export class Shelf {
  readonly chunks: readonly ShelfChunk[];
  /** Above every number. */
  readonly size: number;
  /** How many articles there are, those in the trash as well. */
  readonly count: number;
  readonly #ids: (readonly (ArticleId | null)[])[] = [];
  readonly #chunkOf: ReadonlyMap<number, ShelfChunk>;
  readonly #expected = new Map<ArticleId, number>();

  constructor(chunks: readonly ShelfChunk[]) {
    this.chunks = chunks;
    this.#chunkOf = new Map(chunks.map((chunk) => [chunk.chunk, chunk]));
    for (const chunk of chunks) this.#ids[chunk.chunk] = idsOf(chunk);
    this.size = ((chunks.at(-1)?.chunk ?? -1) + 1) * CHUNK;
    this.count = chunks.reduce((sum, chunk) => sum + countIn(chunk), 0);
  }

  idOf(number: number): ArticleId | null {
    return this.#ids[Math.floor(number / CHUNK)]?.[number % CHUNK] ?? null;
  }

  /** The first articles of a list, by number: where they stand is asked for next, and need not be looked for among all. */
  expect(numbers: ArrayLike<number>): void {
    this.#expected.clear();
    for (let at = 0; at < Math.min(numbers.length, EXPECTED); at += 1) {
      const number = numbers[at] ?? -1;
      const id = this.idOf(number);
      if (id) this.#expected.set(id, number);
    }
  }

  /** Null where the article is not on it. */
  placeOf(id: ArticleId): readonly [chunk: ShelfChunk, slot: number] | null {
    const number = this.#expected.get(id);
    const own = number === undefined ? null : this.#chunkOf.get(Math.floor(number / CHUNK));
    if (own && number !== undefined) return [own, number % CHUNK];
    for (const chunk of this.chunks) {
      const slot = slotsOf(chunk).get(id);
      if (slot !== undefined) return [chunk, slot];
    }
    return null;
  }
}

const ids = new WeakMap<ShelfChunk, readonly (ArticleId | null)[]>();

/** The articles of a chunk by their places, cut out once. */
function idsOf(chunk: ShelfChunk): readonly (ArticleId | null)[] {
  const known = ids.get(chunk) ?? Array.from({ length: CHUNK }, (_, slot) => idAt(chunk, slot));
  ids.set(chunk, known);
  return known;
}

const slots = new WeakMap<ShelfChunk, ReadonlyMap<ArticleId, number>>();

/** The places of a chunk by their articles. */
function slotsOf(chunk: ShelfChunk): ReadonlyMap<ArticleId, number> {
  const known = slots.get(chunk);
  if (known) return known;
  const found = new Map<ArticleId, number>();
  for (const [slot, id] of idsOf(chunk).entries()) if (id) found.set(id, slot);
  slots.set(chunk, found);
  return found;
}

function countIn({ flags }: ShelfChunk): number {
  let count = 0;
  for (let slot = 0; slot < CHUNK; slot += 1) if (flags[slot]) count += 1;
  return count;
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
 * transaction over `shelf` and `meta`; `stampsNow` are read by the same one.
 */
export async function readShelf(
  db: KantlijnDatabase,
  stampsNow: PromiseLike<Stamps> = stampsOf(db),
): Promise<Shelf> {
  const before = held.get(db);
  // At the first time all that there is, along with the stamps.
  const reading = before ? null : db.shelf.toArray();
  const stamps = await stampsNow;
  if (before && isSame(before.stamps, stamps)) return before.shelf;
  const chunks = await (reading ?? changedChunks(db, before, stamps));
  const shelf = new Shelf(chunks);
  held.set(db, { shelf, stamps: new Map(chunks.map(({ chunk }) => [chunk, stamps[chunk] ?? ''])) });
  return shelf;
}

/** All chunks, of which those whose stamp has changed, or that have none, are read. */
async function changedChunks(
  db: KantlijnDatabase,
  before: Held | undefined,
  stamps: Stamps,
): Promise<ShelfChunk[]> {
  const keys = await db.shelf.toCollection().primaryKeys();
  const isKnown = (key: number) =>
    stamps[key] !== undefined && before?.stamps.get(key) === stamps[key];
  const changed = keys.filter((key) => !isKnown(key));
  const read =
    changed.length === keys.length ? await db.shelf.toArray() : await db.shelf.bulkGet(changed);
  const chunks = new Map(before?.shelf.chunks.map((chunk) => [chunk.chunk, chunk]));
  for (const chunk of read) if (chunk) chunks.set(chunk.chunk, chunk);
  return keys.flatMap((key) => chunks.get(key) ?? []);
}

/** Whether the shelf was read before: then reading it again mostly costs one look-up. */
export function isShelfHeld(db: KantlijnDatabase): boolean {
  return held.has(db);
}

async function stampsOf(db: KantlijnDatabase): Promise<Stamps> {
  return ((await db.meta.get(STAMPS))?.value ?? {}) as Stamps;
}

/** Whether all that was read had a stamp, and has it still; a library of an older build has them only where it was changed. */
function isSame(before: ReadonlyMap<number, string>, stamps: Stamps): boolean {
  const now = Object.entries(stamps);
  return (
    now.length === before.size && now.every(([key, stamp]) => before.get(Number(key)) === stamp)
  );
}
