import type { Leaf, Query } from '../../model/query/query';
import type { KantlijnDatabase } from '../openDatabase';
import type { NumberSet } from '../shelf/evaluate';
import type { Shelf } from '../shelf/Shelf';
import type { AllStamps } from '../shelf/stamps';
import { matchPhrase } from './matchPhrase';
import { matchWord, readsFor } from './matchWord';
import { DamagedIndex } from './postingRows';
import { Rows, type Wanted } from './Rows';
import { taggedLike } from './taggedLike';
import { isPrefix, termsOf } from './tokens';
import type { Weights } from './weights';

type WordLeaf = Extract<Leaf, { kind: 'word' | 'phrase' }>;

export interface Found {
  /** For each word and phrase of the query the articles that have it. */
  readonly sets: ReadonlyMap<WordLeaf, NumberSet>;
  /** By number, how well each article fits the words that it must have; null when no words were asked for. */
  readonly scores: Float32Array | null;
  readonly unsearched: number;
  readonly damaged: boolean;
}

/** A tag that fits counts as a passage does. */
const TAG_WEIGHT = 2;
/** How soon more of a word stops to matter. */
const K1 = 1.2;

/** What is found when no words are asked for. */
export const NO_WORDS: Found = { sets: new Map(), scores: null, unsearched: 0, damaged: false };

interface AskedLeaf {
  readonly leaf: WordLeaf;
  /** Articles that have it are not meant. */
  readonly denied: boolean;
}

/** Finds the articles of each word and phrase of a query, and ranks them by BM25F. */
export async function findWords(
  db: KantlijnDatabase,
  reading: Promise<Shelf>,
  stamps: Promise<AllStamps>,
  leaves: readonly AskedLeaf[],
): Promise<Found> {
  const sets = new Map<WordLeaf, NumberSet>();
  const reads = leaves.flatMap(({ leaf }) => readsOf(wantedOf(leaf)));
  const [rows, shelf] = await Promise.all([Rows.open(db, reads, stamps), reading]);
  const { unsearched } = rows;
  const scores = leaves.some(({ denied }) => !denied) ? new Float32Array(shelf.size) : null;
  try {
    const found = await Promise.all(leaves.map(({ leaf }) => weightsOf(rows, shelf, leaf)));
    for (const [at, { leaf, denied }] of leaves.entries()) {
      const weights = found[at];
      sets.set(leaf, weights ? setOf(weights) : new Uint8Array(shelf.size).fill(1));
      if (weights && scores && !denied) addScores(scores, weights, shelf);
    }
  } catch (error) {
    if (!(error instanceof DamagedIndex)) throw error;
    return { sets: new Map(), scores: null, unsearched, damaged: true };
  }
  return { sets, scores, unsearched, damaged: false };
}

function wantedOf(leaf: WordLeaf): Wanted[] {
  const terms = termsOf(leaf.text);
  return terms.map((term, at) => ({
    term,
    open: leaf.kind === 'word' && at === terms.length - 1 && isPrefix(term),
  }));
}

/** A phrase is looked for word by word, among the words themselves. */
function readsOf(words: readonly Wanted[]): readonly Wanted[] {
  return words.length === 1 ? words.flatMap(readsFor) : words;
}

/** Null for what holds no letter or digit: it asks for nothing. */
async function weightsOf(rows: Rows, shelf: Shelf, leaf: WordLeaf): Promise<Weights | null> {
  const words = wantedOf(leaf);
  const [first] = words;
  if (first === undefined) return null;
  const weights = new Float32Array(shelf.size);
  const matching =
    words.length === 1 ? matchWord(rows, shelf, first, weights) : matchPhrase(rows, words, weights);
  // While rows are on their way.
  const tagged = taggedLike(shelf, words);
  await matching;
  for (const number of tagged) weights[number] = (weights[number] ?? 0) + TAG_WEIGHT;
  return weights;
}

function setOf(weights: Weights): NumberSet {
  const set = new Uint8Array(weights.length);
  for (let number = 0; number < set.length; number += 1)
    set[number] = (weights[number] ?? 0) > 0 ? 1 : 0;
  return set;
}

/** Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009, section 3.6 (BM25F). */
function addScores(scores: Float32Array, weights: Weights, shelf: Shelf): void {
  let having = 0;
  for (let number = 0; number < weights.length; number += 1)
    if ((weights[number] ?? 0) > 0) having += 1;
  const rarity = Math.log(1 + (shelf.count - having + 0.5) / (having + 0.5));
  for (let number = 0; number < scores.length; number += 1) {
    const weight = weights[number] ?? 0;
    if (weight > 0) scores[number] = (scores[number] ?? 0) + (rarity * weight) / (weight + K1);
  }
}

/** The words and phrases of a query. */
export function wordLeavesOf(query: Query | null, denied = false): AskedLeaf[] {
  if (!query) return [];
  if (query.kind === 'not') return wordLeavesOf(query.of, !denied);
  if (query.kind === 'all' || query.kind === 'any') {
    return query.of.flatMap((part) => wordLeavesOf(part, denied));
  }
  return query.kind === 'word' || query.kind === 'phrase' ? [{ leaf: query, denied }] : [];
}
