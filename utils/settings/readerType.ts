import { storage } from 'wxt/utils/storage';

/** What can be chosen of each, in the order of the chooser. */
export const faces = ['serif', 'sans'] as const;
export const measures = ['narrow', 'normal', 'wide'] as const;
export const spacings = ['tight', 'normal', 'loose'] as const;
export const readerThemes = ['system', 'light', 'sepia', 'dark'] as const;

/** How the reader view sets its text. `size` is in CSS pixels. */
export interface ReaderType {
  readonly face: (typeof faces)[number];
  readonly size: number;
  readonly measure: (typeof measures)[number];
  readonly spacing: (typeof spacings)[number];
  readonly theme: (typeof readerThemes)[number];
}

/** The reader's own choice of type; kept with the browser, not with an article. */
export const readerType = storage.defineItem<ReaderType>('local:readerType', {
  fallback: { face: 'serif', size: 19, measure: 'normal', spacing: 'normal', theme: 'system' },
  version: 1,
});
