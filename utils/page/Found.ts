/** Where one mark is on the page now. */
export type Found =
  | {
      readonly status: 'anchored' | 'approximate';
      readonly range: AbstractRange;
      readonly score: number;
      /** The text under the range when it was found: whether it still is tells whether to look again. */
      readonly text: string;
    }
  | { readonly status: 'orphan'; readonly score: 0 };
