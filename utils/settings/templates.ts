import { storage } from 'wxt/utils/storage';

/** Templates of the person's own making, as files of templates: parsed where they are used. */
export const templates = storage.defineItem<unknown[]>('local:templates', {
  fallback: [],
  version: 1,
});
