import { elementOf, parentOf } from '../painting/elementOf';
import { toRange } from './toRange';

/**
 * Brings a passage into view: opens the sections that hide it, then scrolls every scroller around it. False when it
 * stands nowhere any more. Moves no focus and no selection.
 */
export async function scrollToRange(document: Document, passage: AbstractRange): Promise<boolean> {
  const element = elementOf(passage.startContainer);
  if (!element || !toRange(document, passage)) return false;
  reveal(element);
  element.scrollIntoView({ behavior: 'instant', block: 'center', inline: 'nearest' });
  await nextFrame();
  centre(document, passage);
  return true;
}

/** Opens what can be opened: `details`, and elements that are hidden until found. */
function reveal(element: Element): void {
  for (let place: Element | null = element; place; place = parentOf(place)) {
    if (place instanceof HTMLDetailsElement) place.open = true;
    if (place.getAttribute('hidden') === 'until-found') place.removeAttribute('hidden');
  }
}

/** A long element's middle may be far from the passage: then scrolls on by what is missing. */
function centre(document: Document, passage: AbstractRange): void {
  const rect = toRange(document, passage)?.getClientRects()[0];
  const view = document.defaultView;
  if (!rect || !view) return;
  const isInView = rect.top >= 0 && rect.bottom <= view.innerHeight;
  if (isInView) return;
  const scroller = scrollerOf(elementOf(passage.startContainer));
  const top = rect.top - view.innerHeight / 3;
  (scroller ?? view).scrollBy({ top, behavior: 'instant' });
}

function scrollerOf(element: Element | null): Element | null {
  for (let place = element; place; place = parentOf(place)) {
    const isScroller = /auto|scroll/.test(getComputedStyle(place).overflowY);
    if (isScroller && place.scrollHeight > place.clientHeight) return place;
  }
  return null;
}

function nextFrame(): Promise<void> {
  // A hidden tab draws no frames.
  return new Promise((resolve) => {
    const late = setTimeout(resolve, 100);
    requestAnimationFrame(() => {
      clearTimeout(late);
      resolve();
    });
  });
}
