import { storage } from 'wxt/utils/storage';

/** Whether single characters are shortcuts in the reading list and the reader view, such as `e` for archive. */
export const letterKeys = storage.defineItem<boolean>('local:letterKeys', {
  fallback: true,
  version: 1,
});
