import { Grams } from '../text/Grams';
import { between } from './between';
import { confidence } from './confidence';
import { CROSSED, FAR } from './margins';
import { type Agreement, agreement, inOrder, type Landmark } from './order';
import type { Query } from './query';
import { type Reading, wholeReading } from './reading';
import { readings } from './readings';
import { inSlices, type Pause } from './slices';
import type { TextIndex } from './TextIndex';

/** A reading with its standing among the other passages of the page. */
export interface Weighed extends Reading {
  readonly agreement: Agreement;
  /** 0..1. */
  readonly confidence: number;
}

const LONE: Agreement = { off: null, crossed: false };
/** Surer than this, and a passage tells where others are. */
const LANDMARK = 0.95;
/** Share of the quote that must be left for its place to be certain without a look at others. */
const MOSTLY = 0.6;

/**
 * Looks for many passages in one text: call `look` for each query, in the order of their positions, then `weigh` for
 * each. All but the look-up of one passage is shared, or cut into slices.
 */
export class Survey {
  private grams: Grams | null = null;
  private readonly found = new Map<Query, readonly Reading[]>();
  private landmarks: Landmark[] | null = null;
  /** How far the text has moved at the last passage that was found as it was. */
  private shift = 0;

  constructor(
    private readonly index: TextIndex,
    private readonly pause: Pause,
  ) {}

  async look(query: Query): Promise<void> {
    await this.pause();
    this.found.set(query, this.atHint(query) ?? (await this.everywhere(query)));
  }

  /** The readings of a query, best first. */
  weigh(query: Query): Weighed[] {
    const found = this.found.get(query) ?? [];
    if (found[0]?.settled) return [{ ...found[0], agreement: LONE, confidence: 1 }];
    this.landmarks ??= inOrder([...this.found].flatMap(([each, found]) => landmark(each, found)));
    const { landmarks } = this;
    const length = query.to - query.from;
    return found
      .map((reading) => {
        const where = query.position
          ? agreement(landmarks, query.position.start, reading.start)
          : LONE;
        return { ...reading, agreement: where, confidence: confidence(reading, length, where) };
      })
      .sort((a, b) => rank(b) - rank(a));
  }

  /**
   * An unchanged passage that is shown needs no search: quote and all context stand where they stood, or have moved with
   * the text before. One that is not shown may have a twin that is, as pages keep one for narrow windows and one for wide.
   */
  private atHint(query: Query): Reading[] | null {
    if (!query.position) return null;
    for (const shift of this.shift === 0 ? [0] : [this.shift, 0]) {
      const start = query.position.start + shift;
      const isThere =
        start >= query.from && this.index.text.startsWith(query.window, start - query.from);
      if (isThere && this.index.isShownAt(start)) {
        this.shift = shift;
        return [wholeReading(query, start)];
      }
    }
    return null;
  }

  private async everywhere(query: Query): Promise<Reading[]> {
    this.grams ??= await inSlices(Grams.inSteps(this.index.text), this.pause);
    const found =
      this.simply(query, this.grams) ??
      readings(query, this.grams, (start) => this.index.isShownAt(start));
    const [best] = found;
    if (best?.exact && query.position) this.shift = best.start - query.position.start;
    return found;
  }

  /** Where only the quote has changed, little of it, and it is shown: then no other place is looked for. */
  private simply(query: Query, grams: Grams): Reading[] | null {
    const reading = between(query, grams);
    if (!reading || reading.kept < MOSTLY || !this.index.isShownAt(reading.start)) return null;
    return confidence(reading, query.to - query.from, LONE) < LANDMARK ? null : [reading];
  }
}

function landmark(query: Query, found: readonly Reading[]): Landmark[] {
  const [best] = found;
  if (!best || !query.position || best.end === best.start) return [];
  if (confidence(best, query.to - query.from, LONE) < LANDMARK) return [];
  return [{ was: query.position.start, is: best.start }];
}

/** Evidence decides which place is meant; where places are alike, the passages around it do. */
function rank({ evidence, agreement: { off, crossed } }: Weighed): number {
  const distance = off === null ? 0 : Math.min(FAR, 10 * Math.log2(1 + off / 16));
  return evidence - distance - (crossed ? CROSSED : 0);
}
