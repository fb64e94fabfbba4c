import type { IncomingHighlight } from '../../import/parsed';
import type { ArticleId, HighlightId } from '../../model/ids';
import type { Highlight } from '../../model/records';
import { selectorOf, type TextQuoteSelector } from '../../model/selectors';
import { normalise } from '../../text/normalise';

interface Held {
  readonly id: HighlightId;
  readonly quote: TextQuoteSelector | null;
  readonly order: number;
}

/** Passages by their words: finds those that a file without our ids can mean. */
export class Twins {
  /** Articles whose passages are not yet looked up by their words. */
  readonly #waiting = new Map<ArticleId, Highlight[]>();
  readonly #byWords = new Map<ArticleId, Map<string, Held[]>>();

  constructor(highlights: Iterable<Highlight>) {
    for (const highlight of highlights) this.add(highlight);
  }

  add(highlight: Highlight): void {
    const waiting = this.#waiting.get(highlight.articleId);
    if (waiting) waiting.push(highlight);
    else this.#waiting.set(highlight.articleId, [highlight]);
  }

  /** The passages with the same words, and the same context as far as both tell it. */
  of({ quote, selector, record }: IncomingHighlight, articleId: ArticleId): HighlightId[] {
    const held = this.#indexOf(articleId).get(normalise(quote)) ?? [];
    return held
      .filter(
        (one) =>
          // Records of ours know their place: the same words in another one are another passage.
          (!record || record.order === one.order) &&
          (!selector || !one.quote || isSamePlace(one.quote, selector)),
      )
      .map(({ id }) => id);
  }

  #indexOf(articleId: ArticleId): Map<string, Held[]> {
    const index = this.#byWords.get(articleId) ?? new Map<string, Held[]>();
    this.#byWords.set(articleId, index);
    for (const { id, quote, order, selectorSets } of this.#waiting.get(articleId) ?? []) {
      const selector = selectorOf(selectorSets.at(-1) ?? [], 'TextQuoteSelector');
      const held = { id, quote: selector, order };
      const words = normalise(quote);
      const others = index.get(words);
      if (others) others.push(held);
      else index.set(words, [held]);
    }
    this.#waiting.delete(articleId);
    return index;
  }
}

/** Context of different lengths is compared where both have some. */
function isSamePlace(a: TextQuoteSelector, b: TextQuoteSelector): boolean {
  const [beforeA, beforeB] = [normalise(a.prefix), normalise(b.prefix)];
  const [afterA, afterB] = [normalise(a.suffix), normalise(b.suffix)];
  return (
    (beforeA.endsWith(beforeB) || beforeB.endsWith(beforeA)) &&
    (afterA.startsWith(afterB) || afterB.startsWith(afterA))
  );
}
