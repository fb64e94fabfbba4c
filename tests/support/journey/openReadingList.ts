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
  return driver.sidePanel().catch(async (error: unknown) => {
    throw new Error(`No reading list came: ${await told(popup)}`, { cause: error });
  });
}

/** What has become of the popup. */
async function told(popup: View): Promise<string> {
  if (await popup.isClosed()) return 'the popup is closed';
  const focus = await popup.evaluate(() => document.activeElement?.textContent);
  return `the popup says “${await popup.text()}”, the focus is on “${focus}”`;
}
