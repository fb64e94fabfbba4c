import { storage } from 'wxt/utils/storage';
import type { Colour } from '../model/colour';

/** What each pen stands for in an export, such as `yellow: important`; a pen left out is not exported. */
export const colourMeanings = storage.defineItem<Partial<Record<Colour, string>>>(
  'local:colourMeanings',
  { fallback: {}, version: 1 },
);
