import { storage } from 'wxt/utils/storage';

/** Whether the reading list shows the picture that a page named for itself. Off until the reader says yes: its site sees it. */
export const listPictures = storage.defineItem<boolean>('local:listPictures', {
  fallback: false,
  version: 1,
});
