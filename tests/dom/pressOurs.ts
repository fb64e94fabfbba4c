import type { Page } from 'puppeteer-core';
import { waitUntil } from '../support/driver/waitUntil';

/** Presses a control of our panel with the mouse, as a person does: once it is there and stands still. */
export async function pressOurs(page: Page, label: string): Promise<void> {
  let last = '';
  const { x, y } = await waitUntil(`the control ${label}, standing still`, async () => {
    const place = await page.evaluate(placeOf, label);
    const isStill = place !== null && JSON.stringify(place) === last;
    last = JSON.stringify(place);
    return isStill ? place : null;
  });
  await page.mouse.click(x, y);
}

/** The middle of a control of the panel that is open, or of its label; null while there is none. Sent as text. */
function placeOf(label: string): { x: number; y: number } | null {
  const root = ourRoots.findLast((one) => one.host.isConnected);
  const control = [...(root?.querySelectorAll('button, input') ?? [])].find((one) =>
    [one.textContent, one.getAttribute('aria-label')].includes(label),
  );
  const box = (control?.closest('label') ?? control)?.getBoundingClientRect();
  return box ? { x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
}
