import type { Colour } from '@/utils/model/colour';
import type { HighlightId } from '@/utils/model/ids';
import type { Passage } from '@/utils/model/page';
import type { Highlight } from '@/utils/model/records';

/**
 * What the reader view needs of the engines that work in live pages: wired in by the entrypoint, so that the same
 * code sanitises, finds and paints in both.
 */
export interface ArticleStage {
  /** The article as nodes of an inert document; null where it cannot be made safe to show. */
  render(html: string, images: 'hold' | 'load'): DocumentFragment | null;
  /** Where passages stand under `root`; those that are not found there are left out. Rejects when aborted. */
  find(
    root: HTMLElement,
    highlights: readonly Highlight[],
    signal: AbortSignal,
  ): Promise<Map<HighlightId, Range>>;
  /** A selected range as a passage; null when there is no text in it, or too much. */
  describe(range: Range, root: HTMLElement): Passage | null;
  /** Paints ranges, and answers how to take the paint away. */
  paint(marks: readonly { range: Range; colour: Colour }[]): () => void;
  /** Draws the eye to a range for a moment. */
  flash(range: Range): void;
}
