/** Where a mark stands. */
export interface Place {
  readonly status: 'anchored' | 'approximate';
  readonly range: AbstractRange;
  readonly score: number;
  /** The text under the range when it was found: whether it still is tells whether to look again. */
  readonly text: string;
}

/** Where one mark is on the page now, if it is there. */
export type Found = Place | { readonly status: 'orphan'; readonly score: 0 };
