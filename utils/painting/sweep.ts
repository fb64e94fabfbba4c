import { colours } from '../model/colour';
import { FLASH, penName } from './pen';
import { sheetsOf } from './sheetsOf';

/** More layers than passages overlap in practice. */
const LAYERS = 8;

/**
 * Takes away what a script of ours has left drawn that could not do so itself: Firefox ends the old scripts of an
 * updated extension in the middle of whatever they do. By name, as Firefox lets no content script list the highlights.
 */
export function sweep(document: Document): void {
  sweepSheets(document);
  CSS.highlights.delete(FLASH);
  for (const colour of colours) {
    for (const ground of ['light', 'dark'] as const) {
      for (const ink of ['own', 'ours'] as const) {
        for (const look of ['anchored', 'approximate'] as const) {
          for (let layer = 0; layer < LAYERS; layer += 1) {
            CSS.highlights.delete(penName({ colour, ground, ink, look, layer }));
          }
        }
      }
    }
  }
}

function sweepSheets(document: Document): void {
  const sheets = sheetsOf(document);
  for (let index = sheets.length - 1; index >= 0; index -= 1) {
    const [first] = sheets[index]?.cssRules ?? [];
    if (first?.cssText.includes('::highlight(kantlijn-')) sheets.splice(index, 1);
  }
}
