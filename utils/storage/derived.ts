import type { ArticleId } from '../model/ids';

/** What the database knows of itself. */
export interface Meta {
  readonly key: string;
  readonly value: unknown;
}

/** Where an article stands on the shelf and in the search index, for life. */
export interface Place {
  readonly id: ArticleId;
  readonly number: number;
  /** See `titleKey`. */
  readonly titleKey: string;
}

/** An article whose words in the index are not those of its texts. Written by the act that changed a text. */
export interface Stale {
  readonly id: ArticleId;
  /** Another one at each change: tells the indexer that what it read is still so. */
  readonly stamp: string;
}

/** What the index holds of an article. */
export interface Indexed {
  readonly id: ArticleId;
  readonly number: number;
  /** See `signatureOf`. */
  readonly bands: readonly number[];
}

/** Two articles whose texts may be nearly the same; how like they are is read from the texts. */
export interface Lookalike {
  /** `pairKey(a, b)`. */
  readonly pair: string;
  readonly ids: readonly [ArticleId, ArticleId];
}
