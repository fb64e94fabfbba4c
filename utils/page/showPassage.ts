import type { Painting } from '../painting/Painting';
import { scrollToRange } from './scrollToRange';

/** How often and how long a passage lights up, in milliseconds. */
const FLASHES = 3;
const FLASH = 220;
/** Where the reader wants no motion it lights up once, and stays longer. */
const STILL_FLASH = 1_600;

/** Shows a passage: brings it into view and lights it up. False when it stands nowhere. */
export async function showPassage(
  document: Document,
  painting: Painting,
  range: AbstractRange,
  signal: AbortSignal,
): Promise<boolean> {
  if (!(await scrollToRange(document, range))) return false;
  // Not waited for: the one who asked wants to know that it was shown, not that it is over.
  flash(painting, range, wantsStillness(document), signal);
  return true;
}

async function flash(
  painting: Painting,
  range: AbstractRange,
  isStill: boolean,
  signal: AbortSignal,
): Promise<void> {
  for (let count = 0; count < (isStill ? 1 : FLASHES); count += 1) {
    const end = painting.flash(range);
    await pause(isStill ? STILL_FLASH : FLASH, signal);
    end();
    if (signal.aborted) return;
    await pause(FLASH, signal);
  }
}

function wantsStillness(document: Document): boolean {
  const view = document.defaultView;
  return view?.matchMedia('(prefers-reduced-motion: reduce)').matches ?? false;
}

/** Ends at once when aborted. */
function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
