import type { View } from '../driver/View';

/** Makes a choice about the type of the reader view, whose panel “Type” is open. */
export async function setType(reader: View, group: string, choice: string): Promise<void> {
  const wanted = reader.role('radiogroup', group).role('radio', choice);
  await wanted.click();
  await wanted.waitFor(({ checked }) => checked === true);
}
