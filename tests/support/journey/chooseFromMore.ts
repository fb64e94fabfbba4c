import type { View } from '../driver/View';

/** Chooses an entry of the menu “More”, as reading list and reader view have it. */
export async function chooseFromMore(view: View, entry: string): Promise<void> {
  await view.role('button', 'More').click();
  await view.role('menuitem', entry).click();
}
