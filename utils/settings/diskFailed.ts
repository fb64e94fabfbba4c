import { storage } from 'wxt/utils/storage';

/** Whether the disk failed in the middle of a write since the browser was started (see `written`). Kept in memory, for all contexts. */
const item = storage.defineItem<boolean>('session:diskFailed', { fallback: false });

/** The same as a memory for `rememberDisk`. */
export const diskFailed = {
  read: () => item.getValue(),
  write: (hasFailed: boolean) => item.setValue(hasFailed),
};
