import type { Shelf } from '../shelf/Shelf';
import { CHUNK } from '../shelf/ShelfChunk';
import { eachPosting, type Field, fields } from './postings';
import type { Rows, Wanted } from './Rows';
import { PARTS, termOfStart } from './starts';
import type { Weights } from './weights';

/** What a word weighs by where it stands. */
export const fieldWeight: Readonly<Record<Field, number>> = { title: 5, notes: 2, text: 1 };

const weighed = fields.map((field) => fieldWeight[field]);
/** The last of the fields: the one that a long text has more words in. */
const TEXT = fields.indexOf('text');

/** A longer word that starts so weighs less, the less of it was typed. */
const OPEN = 0.5;
/** How much of a long text's advantage is taken away. */
const B = 0.75;

/** Adds to `weights` how often a word stands in each article, by field and by how much longer the word found is. */
export async function matchWord(
  rows: Rows,
  shelf: Shelf,
  { term, open }: Wanted,
  weights: Weights,
): Promise<void> {
  const shorter = shortening(shelf);
  const add = (wanted: Wanted, shareOf: (found: string) => number) =>
    rows.each(wanted, (entry, isKnown) => {
      const share = shareOf(entry.term);
      eachPosting(entry, (number, counts) => {
        if (number >= weights.length || !isKnown(number)) return;
        let often = 0;
        for (let field = 0; field < TEXT; field += 1)
          often += (weighed[field] ?? 0) * (counts[field] ?? 0);
        often += fieldWeight.text * (counts[TEXT] ?? 0) * (shorter[number] ?? 1);
        weights[number] = (weights[number] ?? 0) + share * often;
      });
    });
  const whole = OPEN * term.length;
  const [own, ofStart] = readsFor({ term, open });
  const shareOf = (found: string) => (found === term ? 1 : whole / found.length);
  if (own) await add(own, shareOf);
  if (ofStart) await add(ofStart, () => whole / PARTS);
}

/** What is read of the index for a word: it, and for a start that has a list, that. */
export function readsFor({ term, open }: Wanted): Wanted[] {
  const start = open ? termOfStart(term) : null;
  if (start === null) return [{ term, open }];
  return [
    { term, open: false },
    { term: start, open: false },
  ];
}

const shortenings = new WeakMap<Shelf, Float32Array>();

/** By number, the factor by which a long text's words count less than a short one's. Worked out once for a shelf. */
function shortening(shelf: Shelf): Float32Array {
  const known = shortenings.get(shelf) ?? shorteningOf(shelf);
  shortenings.set(shelf, known);
  return known;
}

function shorteningOf(shelf: Shelf): Float32Array {
  const factors = new Float32Array(shelf.size);
  let [sum, count] = [0, 0];
  for (const { words } of shelf.chunks) {
    for (const own of words) {
      if (own === 0) continue;
      sum += own;
      count += 1;
    }
  }
  const mean = count === 0 ? 1 : sum / count;
  for (const { chunk, words } of shelf.chunks) {
    for (let slot = 0; slot < CHUNK; slot += 1) {
      factors[chunk * CHUNK + slot] = 1 / (1 - B + (B * (words[slot] ?? 0)) / mean);
    }
  }
  return factors;
}
