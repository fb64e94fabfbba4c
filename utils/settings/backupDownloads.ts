import { storage } from 'wxt/utils/storage';

/** The downloads that hold our scheduled backups, oldest first: those beyond the number to keep are deleted. */
export const backupDownloads = storage.defineItem<number[]>('local:backupDownloads', {
  fallback: [],
  version: 1,
});
