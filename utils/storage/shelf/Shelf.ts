import type { ArticleId } from '../../model/ids';
import type { KantlijnDatabase } from '../openDatabase';
import { CHUNK, idAt, type ShelfChunk } from './ShelfChunk';

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

export async function readShelf(db: KantlijnDatabase): Promise<Shelf> {
  return new Shelf(await db.shelf.toArray());
}
