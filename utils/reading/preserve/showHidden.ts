const HIDING = '[hidden], [aria-hidden="true"], [style*="display" i], [style*="visibility" i]';
/** A block that hides more than this share of the page's text hides the article. */
const MOST = 0.5;

/**
 * Shows what waits hidden until a script wakes the page, or behind an open dialog: Readability throws hidden
 * elements away. Only what holds most of the page's text is shown; menus and templates stay hidden.
 */
export function showHidden(copy: Document): void {
  const whole = copy.body?.textContent.length ?? 0;
  if (whole === 0) return;
  const hiding = [...copy.querySelectorAll(HIDING)].slice(0, 2_000);
  for (const element of hiding) {
    if (element.textContent.length <= MOST * whole) continue;
    element.removeAttribute('hidden');
    element.removeAttribute('aria-hidden');
    element.removeAttribute('style');
  }
}
