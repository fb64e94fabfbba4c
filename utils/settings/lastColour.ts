import { storage } from 'wxt/utils/storage';
import { type Colour, colours } from '../model/colour';

/** The pen used last: the one that the shortcut takes. */
export const lastColour = storage.defineItem<Colour>('local:lastColour', {
  fallback: colours[0],
  version: 1,
});
