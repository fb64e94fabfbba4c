import { termsOf } from './tokens';

/** Words a shingle, hashes a signature, hashes a band: 16 bands of 4 find pairs from a likeness of a half on. */
const SHINGLE = 4;
const HASHES = 64;
const BAND = 4;
/** Shorter texts are alike by chance (a notice that a page wants a login). */
const FEWEST = 60;

/** Odd, fixed multipliers and offsets, one of each a hash function; from a linear congruential generator. */
const factors = Array.from({ length: HASHES }, (_, at) => scramble(2 * at + 1) | 1);
const offsets = Array.from({ length: HASHES }, (_, at) => scramble(2 * at + 2));

function scramble(seed: number): number {
  let value = Math.imul(seed ^ (seed >>> 16), 0x45d9f3b);
  value = Math.imul(value ^ (value >>> 16), 0x45d9f3b);
  return (value ^ (value >>> 16)) >>> 0;
}

/**
 * Sixteen keys of which two texts share one or more when they have about half of their four-word shingles in common:
 * MinHash with banding (Broder, "On the resemblance and containment of documents", 1997; Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, chapter 3). Empty for a text of less than 60 words.
 */
export function signatureOf(text: string): string[] {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return [];
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < HASHES; at += 1) {
      const hash = (Math.imul(shingle, factors[at] ?? 1) + (offsets[at] ?? 0)) >>> 0;
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  }
  return Array.from({ length: HASHES / BAND }, (_, band) =>
    [band, ...least.slice(band * BAND, (band + 1) * BAND)]
      .map((part) => part.toString(36))
      .join('.'),
  );
}

/** Hashes of all runs of four words; none for a short text. */
export function shinglesOf(text: string): Set<number> {
  const terms = termsOf(text);
  if (terms.length < FEWEST) return new Set();
  const hashes = terms.map(hashOf);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= hashes.length; at += 1) {
    let hash = 0;
    for (let next = 0; next < SHINGLE; next += 1)
      hash = Math.imul(hash, 31) + (hashes[at + next] ?? 0);
    shingles.add(scramble(hash >>> 0));
  }
  return shingles;
}

function hashOf(term: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < term.length; at += 1)
    hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
