import type { Colour } from '@/utils/model/colour';
import type { HighlightId } from '@/utils/model/ids';
import type { Passage } from '@/utils/model/page';
import type { Highlight } from '@/utils/model/records';

/** Where passages stand in the text that is shown; those that are not there are left out. */
export interface FoundPassages {
  readonly places: ReadonlyMap<HighlightId, Range>;
  /** Those whose text here is not quite what was marked. */
  readonly approximate: ReadonlySet<HighlightId>;
}

/** One passage to be painted. */
export interface PaintedMark {
  readonly id: HighlightId;
  readonly range: Range;
  readonly colour: Colour;
  readonly look: 'anchored' | 'approximate';
}

/**
 * What the reader view needs of the engines that work in live pages: wired in by the entrypoint, so that the same
 * code sanitises, finds and paints in both.
 */
export interface ArticleStage {
  /** The article as nodes of an inert document; null where it cannot be made safe to show. */
  render(html: string, images: 'hold' | 'load'): DocumentFragment | null;
  /** Looks for passages under `root`, and may tell of others among `all`, by which it knows them. Rejects when aborted. */
  find(
    root: HTMLElement,
    wanted: readonly Highlight[],
    all: readonly Highlight[],
    signal: AbortSignal,
  ): Promise<FoundPassages>;
  /** A selected range as a passage; null when there is no text in it, or too much. */
  describe(range: Range, root: HTMLElement): Passage | null;
  /** Nodes of the article as HTML. */
  toHtml(fragment: DocumentFragment): string;
  /** Paints these and no others; what is painted already as wanted is not touched. */
  paint(marks: readonly PaintedMark[]): void;
  /** Draws the eye to a range for a moment. */
  flash(range: Range): void;
}
