import type { TextQuoteSelector } from '../model/selectors';
import { isObject, textOf } from './json';

const MAX_CONTEXT = 2_000;

/**
 * The quote among a foreign annotation's selectors, with its context, and where it starts. Positions and paths are
 * counted differently elsewhere, so they serve as an order only and never to find a passage.
 */
export function textQuote(selectors: readonly unknown[]): {
  selector: TextQuoteSelector | null;
  start: number | null;
} {
  const found = selectors.filter(isObject);
  const quote = found.find(({ type }) => type === 'TextQuoteSelector');
  const position = found.find(({ type }) => type === 'TextPositionSelector')?.start;
  const exact = textOf(quote?.exact);
  return {
    selector: exact.trim()
      ? {
          type: 'TextQuoteSelector',
          exact,
          prefix: textOf(quote?.prefix).slice(-MAX_CONTEXT),
          suffix: textOf(quote?.suffix).slice(0, MAX_CONTEXT),
        }
      : null,
    start: Number.isSafeInteger(position) && Number(position) >= 0 ? Number(position) : null,
  };
}
