import { storage } from 'wxt/utils/storage';

/** Whether a small toolbar offers the pens at each selection, on pages where the page script runs anyway. */
export const selectionToolbar = storage.defineItem<boolean>('local:selectionToolbar', {
  fallback: false,
  version: 1,
});
