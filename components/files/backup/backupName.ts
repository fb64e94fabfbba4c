import { isoDay } from '@/components/hooks/isoDay';

/** What a backup is called: by its moment, in the clock of the person, so that names sort by time. */
export function backupName(at: number): string {
  const moment = new Date(at);
  const two = (value: number) => String(value).padStart(2, '0');
  return `kantlijn-${isoDay(moment)}-${two(moment.getHours())}${two(moment.getMinutes())}.kantlijn.zip`;
}
