import type { Shelf } from './Shelf';
import type { ShelfChunk } from './ShelfChunk';

/** Every tag that was met, by its number; a tag keeps its number for the life of the page. */
const names: string[] = [];
const numbers = new Map<string, number>();
const read = new WeakMap<ShelfChunk, (readonly number[] | undefined)[]>();
const none: readonly number[] = [];

/** The tags that a string of a chunk joins, as numbers; read once a chunk. */
export function tagsOf(chunk: ShelfChunk): (string: number) => readonly number[] {
  const known = read.get(chunk) ?? [];
  read.set(chunk, known);
  return (string) => (known[string] ??= parted(chunk.strings[string] ?? ''));
}

const all = new WeakMap<ShelfChunk, readonly number[]>();

/** The tags that a chunk has anywhere, each once; gathered once a chunk. */
export function tagsIn(chunk: ShelfChunk): readonly number[] {
  const known = all.get(chunk) ?? gathered(chunk);
  all.set(chunk, known);
  return known;
}

function gathered(chunk: ShelfChunk): readonly number[] {
  const own = tagsOf(chunk);
  const found = new Set<number>();
  for (const column of [chunk.tags, chunk.passageTags]) {
    for (const string of new Set(column)) for (const tag of own(string)) found.add(tag);
  }
  return [...found];
}

const onShelves = new WeakMap<Shelf, readonly number[]>();

/** The tags that are anywhere on a shelf, each once; gathered once a shelf. */
export function tagsOn(shelf: Shelf): readonly number[] {
  const known = onShelves.get(shelf) ?? [...new Set(shelf.chunks.flatMap(tagsIn))];
  onShelves.set(shelf, known);
  return known;
}

/** A tag as it is spelt. */
export function tagName(number: number): string {
  return names[number] ?? '';
}

function parted(joined: string): readonly number[] {
  return joined ? joined.split(',').map(numberOf) : none;
}

function numberOf(tag: string): number {
  const known = numbers.get(tag);
  if (known !== undefined) return known;
  numbers.set(tag, names.length);
  return names.push(tag) - 1;
}
