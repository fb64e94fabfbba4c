import { atOnce } from './atOnce';

/** Length of the strings that are indexed: short enough to survive edits, long enough to be rare. */
export const GRAM = 8;
/** Only every fourth place of the text is kept; a shared run of GRAM + STRIDE - 1 is sure to be met. */
const STRIDE = 4;
/** What stands more often than this on a page tells nothing of a place. */
const COMMON = 64;
const BASE = 0x01000193;
/** Places taken in one step. */
const STEP = 16_384;

/**
 * Where each string of eight units occurs in a text: one pass to build, then a look-up takes the same time however long
 * the text. Two bytes or less a unit.
 */
export class Grams {
  private constructor(
    readonly text: string,
    private readonly heads: Int32Array,
    private readonly nexts: Int32Array,
    private readonly shift: number,
  ) {}

  static of(text: string): Grams {
    return atOnce(Grams.inSteps(text));
  }

  /** As `of`, in steps of a few thousand characters. */
  static *inSteps(text: string): Generator<void, Grams> {
    const places = Math.max(0, Math.floor((text.length - GRAM) / STRIDE) + 1);
    const bits = Math.max(4, 32 - Math.clz32(places));
    // 0 stands for none, so places are counted from 1.
    const grams = new Grams(text, new Int32Array(1 << bits), new Int32Array(places + 1), 32 - bits);
    // Backwards, so that a chain runs forwards.
    for (let end = places; end > 0; end -= STEP) {
      grams.add(Math.max(0, end - STEP), end);
      yield;
    }
    return grams;
  }

  private add(first: number, end: number): void {
    for (let place = end; place > first; place--) {
      const slot = this.slotOf(hashAt(this.text, (place - 1) * STRIDE));
      this.nexts[place] = this.heads[slot] as number;
      this.heads[slot] = place;
    }
  }

  /**
   * Calls `met` with places of the text that may hold what stands in `sought` at each offset that is asked for: to be checked, as
   * hashes collide.
   */
  eachPlace(
    sought: string,
    isAsked: (at: number) => boolean,
    met: (at: number, place: number) => void,
  ): void {
    if (sought.length < GRAM) return;
    let hash = hashAt(sought, 0);
    for (let at = 0; ; at++) {
      let place = isAsked(at) ? (this.heads[this.slotOf(hash)] as number) : 0;
      for (let count = 0; place && count < COMMON; count++) {
        met(at, (place - 1) * STRIDE);
        place = this.nexts[place] as number;
      }
      if (at + GRAM >= sought.length) return;
      hash = roll(hash, sought.charCodeAt(at), sought.charCodeAt(at + GRAM));
    }
  }

  /**
   * Where `sought` (11 units or more) stands in the text; null when it begins with what stands too often to be looked up.
   */
  placesOf(sought: string): number[] | null {
    const places: number[] = [];
    // One of the first four places of each copy is a place that is kept.
    for (let at = 0; at < STRIDE; at++) {
      let place = this.heads[this.slotOf(hashAt(sought, at))] as number;
      for (let count = 0; place; count++) {
        if (count === COMMON) return null;
        const start = (place - 1) * STRIDE - at;
        if (start >= 0 && this.text.startsWith(sought, start)) places.push(start);
        place = this.nexts[place] as number;
      }
    }
    return places;
  }

  private slotOf(hash: number): number {
    return Math.imul(hash, 0x9e3779b1) >>> this.shift;
  }
}

/** A polynomial in the units, so that it can be rolled (Karp and Rabin, 1987). */
function hashAt(text: string, at: number): number {
  let hash = 0;
  for (let k = at; k < at + GRAM; k++) hash = (Math.imul(hash, BASE) + text.charCodeAt(k)) | 0;
  return hash;
}

const LEADING = (() => {
  let power = 1;
  for (let k = 1; k < GRAM; k++) power = Math.imul(power, BASE);
  return power;
})();

function roll(hash: number, out: number, into: number): number {
  return (Math.imul(hash - Math.imul(out, LEADING), BASE) + into) | 0;
}
