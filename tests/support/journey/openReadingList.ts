import type { Driver } from '../driver/Driver';
import type { View } from '../driver/View';

/**
 * Opens the reading list from the open popup, and waits for it. By the keyboard: a popup that has just opened still takes
 * the size of what it shows, and its foot moves away from under the mouse.
 */
export async function openReadingList(
  driver: Driver,
  popup: View,
  name = 'Open reading list',
): Promise<View> {
  const button = popup.role('button', name);
  await button.waitFor(({ disabled }) => !disabled, 'of use');
  await button.press('Enter');
  return driver.sidePanel();
}
