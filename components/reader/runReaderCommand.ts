import type { Colour } from '@/utils/model/colour';
import { passageAtCaret } from './passages/passageAt';
import type { ReaderCommand } from './readerCommand';
import type { Reader } from './useReader';

/** Does what a key asks for; false where it means nothing now, so that the browser may have the key. */
export function runReaderCommand(
  reader: Reader,
  command: ReaderCommand,
  lastColour: Colour,
): boolean {
  switch (command.does) {
    case 'step':
      // What has the focus would take the next Enter for itself, which is the passage's.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      reader.tour.step(command.step);
      return true;
    case 'edit': {
      const id = passageAtCaret(reader.places ?? new Map(), getSelection()) ?? reader.tour.current;
      if (id) reader.edit(id);
      return id !== null;
    }
    case 'highlight':
      return reader.highlightSelection(command.colour ?? lastColour);
  }
}
