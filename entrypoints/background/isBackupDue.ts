import type { BackupRhythm } from '@/utils/settings/backupPlan';

const DAY = 24 * 60 * 60 * 1_000;
/** So that a daily one does not come an hour later each day. */
const EARLY = 30 * 60 * 1_000;

/** Whether it is time for the next backup. Times are milliseconds since 1970; a last one in the future does not count. */
export function isBackupDue(rhythm: BackupRhythm, last: number | null, now: number): boolean {
  if (rhythm === 'never') return false;
  if (last === null || last > now) return true;
  return now - last >= (rhythm === 'daily' ? DAY : 7 * DAY) - EARLY;
}
