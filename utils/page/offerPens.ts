import type { PageSession } from './PageSession';
import type { PageUi } from './PageUi';
import { toRange } from './toRange';
import { watchSelection } from './watchSelection';

/** Offers the pens beside each selection of the reader, until the signal ends it. */
export function offerPens(
  document: Document,
  session: PageSession,
  ui: PageUi,
  signal: AbortSignal,
): void {
  watchSelection(
    document,
    (range) => {
      const place = new StaticRange(range);
      const where = () => [...(toRange(document, place)?.getClientRects() ?? [])];
      ui.offerPens(where, (colour) => session.highlightSelection(colour, true));
    },
    () => ui.withdrawPens(),
    (target) => ui.isOwn(target),
    signal,
  );
  signal.addEventListener('abort', () => ui.withdrawPens());
}
