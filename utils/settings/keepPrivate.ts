import { storage } from 'wxt/utils/storage';

/** Whether what is marked in a private window may be kept. Off until the reader says yes. */
export const keepPrivate = storage.defineItem<boolean>('local:keepPrivate', {
  fallback: false,
  version: 1,
});
