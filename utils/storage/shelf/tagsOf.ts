import type { Shelf } from './Shelf';
import { CHUNK, type ShelfChunk } from './ShelfChunk';

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

const tagged = new WeakMap<ShelfChunk, ReadonlyMap<number, readonly number[]>>();

/** By each tag that a chunk has anywhere the places of the articles that carry it, or have it on a passage; gathered once a chunk. */
export function taggedIn(chunk: ShelfChunk): ReadonlyMap<number, readonly number[]> {
  const known = tagged.get(chunk) ?? gathered(chunk);
  tagged.set(chunk, known);
  return known;
}

function gathered(chunk: ShelfChunk): ReadonlyMap<number, readonly number[]> {
  const { tags, passageTags } = chunk;
  const own = tagsOf(chunk);
  const found = new Map<number, number[]>();
  for (let slot = 0; slot < CHUNK; slot += 1) {
    for (const tag of own(tags[slot] ?? 0)) note(found, tag, slot);
    for (const tag of own(passageTags[slot] ?? 0)) note(found, tag, slot);
  }
  return found;
}

/** Places come in order: one that is noted is the last. */
function note(found: Map<number, number[]>, tag: number, slot: number): void {
  const places = found.get(tag);
  if (!places) found.set(tag, [slot]);
  else if (places[places.length - 1] !== slot) places.push(slot);
}

const onShelves = new WeakMap<Shelf, readonly number[]>();

/** The tags that are anywhere on a shelf, each once; gathered once a shelf. */
export function tagsOn(shelf: Shelf): readonly number[] {
  const known = onShelves.get(shelf) ?? [
    ...new Set(shelf.chunks.flatMap((chunk) => [...taggedIn(chunk).keys()])),
  ];
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
