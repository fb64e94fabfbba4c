import { termsOf } from './tokens';

/** Words a shingle, hashes a signature, hashes a band: 8 bands of 4 find 98 of 100 pairs that are alike by 0.8. */
const SHINGLE = 4;
const HASHES = 32;
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
 * Eight numbers of which two texts share one or more when most of their four-word shingles are the same:
 * MinHash with banding (Broder, "On the resemblance and containment of documents", 1997; Leskovec, Rajaraman and Ullman, Mining of Massive
 * Datasets, chapter 3). Empty for a text of less than 60 words.
 */
export function signatureOf(text: string): number[] {
  const shingles = shinglesOf(text);
  if (shingles.size === 0) return [];
  const least = new Uint32Array(HASHES).fill(0xffffffff);
  for (const shingle of shingles) {
    for (let at = 0; at < HASHES; at += 1) {
      const hash = (Math.imul(shingle, factors[at] ?? 1) + (offsets[at] ?? 0)) >>> 0;
      if (hash < (least[at] ?? 0)) least[at] = hash;
    }
  }
  return Array.from({ length: HASHES / BAND }, (_, band) => {
    const own = least.subarray(band * BAND, (band + 1) * BAND);
    return band * 2 ** 32 + own.reduce((sum, hash) => scramble(sum ^ hash), band);
  });
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

/** The share of the shingles of either that both have, 0..1 (Jaccard). */
export function likeness(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let shared = 0;
  for (const shingle of a) if (b.has(shingle)) shared += 1;
  return shared / (a.size + b.size - shared);
}
