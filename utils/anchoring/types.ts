/** What the anchoring engine takes and gives. Offsets are of the page's normalised text (see `utils/text/normalise`). */
import type { Selector } from '../model/selectors';

/** One passage to find; `id` comes back as the key of its answer. */
export interface Target {
  readonly id: string;
  readonly selectors: readonly Selector[];
}

/** Half-open interval of a page's normalised text, in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * A span and where it stands in the DOM. The range begins and ends in text nodes; it is static, as live ones slow the
 * page. It goes stale with the next change around it.
 */
export interface Place extends Span {
  readonly range: StaticRange;
}

/** Found as it was marked, white space and typography aside. */
export interface Anchored extends Place {
  readonly status: 'anchored';
}

/** Found, but its words have changed since. */
export interface Approximate extends Place {
  readonly status: 'approximate';
  /** 0..1: how sure the engine is that this is the place. */
  readonly score: number;
}

/** A place which might be the passage, but not surely enough to mark it. */
export interface Candidate extends Place {
  readonly score: number;
  /** The text that stands there, white space tidied. */
  readonly quote: string;
}

/** Not found. `candidates` has at most three places, best first, and is often empty. */
export interface Orphan {
  readonly status: 'orphan';
  readonly candidates: readonly Candidate[];
}

export type Anchoring = Anchored | Approximate | Orphan;
