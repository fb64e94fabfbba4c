import { storage } from 'wxt/utils/storage';

/** How often backups are made by themselves, in the order of the chooser. */
export const backupRhythms = ['never', 'daily', 'weekly'] as const;
export type BackupRhythm = (typeof backupRhythms)[number];

/** How often a backup is put into the downloads folder, and how many of them are kept there. */
export interface BackupPlan {
  readonly rhythm: BackupRhythm;
  readonly keep: number;
}

/** The plan by which backups are made by themselves. */
export const backupPlan = storage.defineItem<BackupPlan>('local:backupPlan', {
  fallback: { rhythm: 'never', keep: 7 },
  version: 1,
});
