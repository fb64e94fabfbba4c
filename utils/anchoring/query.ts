import type { RangeSelector } from '../model/selectors';
import { type Selector, selectorOf, type TextPositionSelector } from '../model/selectors';
import { Folder } from '../text/Folder';

/** A passage as the engine looks for it. */
export interface Query {
  /** Prefix, quote and suffix in one, normalised. */
  readonly window: string;
  /** The quote's half-open interval in `window`, never empty. */
  readonly from: number;
  readonly to: number;
  readonly position: TextPositionSelector | null;
  readonly path: RangeSelector | null;
}

/** Null when the selectors hold no quote that could be looked for. */
export function queryOf(selectors: readonly Selector[], folder = new Folder()): Query | null {
  const quote = selectorOf(selectors, 'TextQuoteSelector');
  if (!quote) return null;
  folder.restart();
  folder.add(quote.prefix);
  const from = folder.length;
  folder.add(quote.exact);
  const to = folder.length;
  if (to === from) return null;
  folder.add(quote.suffix);
  return {
    window: folder.text(),
    from,
    to,
    position: selectorOf(selectors, 'TextPositionSelector'),
    path: selectorOf(selectors, 'RangeSelector'),
  };
}
