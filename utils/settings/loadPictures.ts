import { storage } from 'wxt/utils/storage';

/** Whether the reader view loads pictures of the web unasked. Off until the reader says yes: their sites see it. */
export const loadPictures = storage.defineItem<boolean>('local:loadPictures', {
  fallback: false,
  version: 1,
});
