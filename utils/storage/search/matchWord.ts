import type { Shelf } from '../shelf/Shelf';
import { CHUNK } from '../shelf/ShelfChunk';
import { eachPosting, type Field, fieldOf } from './postings';
import type { Rows } from './Rows';
import type { Weights } from './weights';

/** What a word weighs by where it stands. */
export const fieldWeight: Readonly<Record<Field, number>> = { title: 5, notes: 2, text: 1 };

/** A longer word that starts so weighs less, the less of it was typed. */
const OPEN = 0.5;
/** How much of a long text's advantage is taken away. */
const B = 0.75;

/** Adds to `weights` how often a word stands in each article, by field and by how much longer the word found is. */
export async function matchWord(
  rows: Rows,
  shelf: Shelf,
  term: string,
  open: boolean,
  weights: Weights,
): Promise<void> {
  const shorter = shortening(shelf);
  await rows.each(term, open, (row, isKnown) => {
    const field = fieldOf(row.part);
    const share = row.term === term ? 1 : (OPEN * term.length) / row.term.length;
    const weight = fieldWeight[field] * share;
    eachPosting(row, (number, count) => {
      if (number >= weights.length || !isKnown(number)) return;
      const often = field === 'text' ? count * (shorter[number] ?? 1) : count;
      weights[number] = (weights[number] ?? 0) + weight * often;
    });
  });
}

/** By number, the factor by which a long text's words count less than a short one's. */
function shortening(shelf: Shelf): Float32Array {
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
