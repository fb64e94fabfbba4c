/** A day as `2026-03-01`, in the time zone of the person: for names of files, and for fields of dates. */
export function isoDay(date: Date): string {
  const parts = [date.getFullYear(), date.getMonth() + 1, date.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}
