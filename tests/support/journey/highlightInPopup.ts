import type { Annotation } from '../../../utils/model/page';
import type { View } from '../driver/View';

/** Names of the pens in the popup. */
export const penNames = {
  yellow: 'Yellow',
  green: 'Green',
  blue: 'Blue',
  pink: 'Pink',
  purple: 'Purple',
} as const;

/** Text without white space: how a passage breaks into lines is the view's own business. */
export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Marks the selected passage through the open popup, as a person does, and waits until it stands in its list. */
export async function highlightInPopup(
  popup: View,
  quote: string,
  { colour, tags, note }: Annotation,
): Promise<void> {
  const holdsQuote = ({ text }: { text: string }) =>
    withoutSpace(text).includes(withoutSpace(quote));
  await popup.role('region', 'Selected passage').waitFor(holdsQuote, `with “${quote}”`);
  await popup.role('radiogroup', 'Colour').role('radio', penNames[colour]).click();
  for (const tag of tags) {
    await popup.role('combobox', 'Tags').type(tag);
    await popup.press('Enter');
  }
  if (note) await popup.role('textbox', 'Note').type(note);
  await popup.role('button', 'Highlight').click();
  await marksInPopup(popup, [quote]);
}

/** Waits until the popup lists these passages among those of its page. */
export async function marksInPopup(popup: View, quotes: readonly string[]): Promise<void> {
  const list = popup.role('list', 'Highlights on this page');
  const lacking = ({ text }: { text: string }) =>
    quotes.every((quote) => withoutSpace(text).includes(withoutSpace(quote)));
  await list.waitFor(lacking, `with ${quotes.map((quote) => `“${quote}”`).join(', ')}`);
}
