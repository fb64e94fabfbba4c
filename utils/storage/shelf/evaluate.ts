import type { Leaf, Query } from '../../model/query/query';
import type { Shelf } from './Shelf';
import { CHUNK } from './ShelfChunk';
import { NOWHERE, testOf } from './tests';

/** For each number 1 where something holds. */
export type NumberSet = Uint8Array;

/** The articles that a query is true of; `wordsOf` answers for words and phrases. */
export function evaluate(
  query: Query,
  shelf: Shelf,
  wordsOf: (leaf: Extract<Leaf, { kind: 'word' | 'phrase' }>) => NumberSet,
): NumberSet {
  switch (query.kind) {
    case 'not':
      return evaluate(query.of, shelf, wordsOf).map((holds) => 1 - holds);
    case 'all':
    case 'any': {
      const [first, ...others] = query.of.map((part) => evaluate(part, shelf, wordsOf));
      const joined = (first ?? new Uint8Array(shelf.size)).slice();
      for (const other of others) combine(joined, other, query.kind);
      return joined;
    }
    case 'word':
    case 'phrase':
      return wordsOf(query);
    default:
      return onShelf(query, shelf);
  }
}

function combine(into: NumberSet, other: NumberSet, kind: 'all' | 'any'): void {
  for (let at = 0; at < into.length; at += 1) {
    const [a, b] = [into[at] ?? 0, other[at] ?? 0];
    into[at] = kind === 'all' ? a & b : a | b;
  }
}

function onShelf(leaf: Exclude<Leaf, { kind: 'word' | 'phrase' }>, shelf: Shelf): NumberSet {
  const holds = new Uint8Array(shelf.size);
  const testFor = testOf(leaf);
  for (const chunk of shelf.chunks) {
    const test = testFor(chunk);
    for (let slot = 0; test !== NOWHERE && slot < CHUNK; slot += 1) {
      if (test(slot)) holds[chunk.chunk * CHUNK + slot] = 1;
    }
  }
  return holds;
}
