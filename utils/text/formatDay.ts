/**
 * A day in the words of a language, without the year when it is this one. Takes milliseconds, or an ISO date;
 * a date without a time is that calendar day in every time zone. Empty when it is no date.
 */
export function formatDay(moment: number | string, locale: string, now = Date.now()): string {
  const date = new Date(moment);
  if (Number.isNaN(date.getTime())) return '';
  const dayOnly = typeof moment === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(moment);
  const thisYear = date.getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(thisYear ? {} : { year: 'numeric' }),
    ...(dayOnly ? { timeZone: 'UTC' } : {}),
  }).format(date);
}
