import { storage } from 'wxt/utils/storage';

/** In the order of the chooser. */
export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** How our own pages look; `system` follows the browser. */
export const theme = storage.defineItem<Theme>('local:theme', { fallback: 'system', version: 1 });
