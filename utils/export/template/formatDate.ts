/** Letters of a date's pattern as Obsidian Web Clipper (Day.js) has them; what stands in brackets is text. */
const TOKENS = /\[([^\]]*)\]|YYYY|YY|MMMM|MMM|MM|M|DD|D|dddd|ddd|HH|H|mm|ss/g;

/**
 * A date or moment by a pattern (`YYYY-MM-DD` when there is none), in a zone and a language; a calendar date without a
 * time stays the day it is. What is no date comes back as it was.
 */
export function formatDate(
  value: string,
  pattern = 'YYYY-MM-DD',
  timeZone?: string,
  locale = 'en',
): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value);
  const time = Date.parse(isDay ? `${value}T00:00:00Z` : value);
  if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(time)) return value;
  const zone = isDay ? 'UTC' : timeZone;
  const part = (options: Intl.DateTimeFormatOptions, type: string) =>
    new Intl.DateTimeFormat(locale, { ...options, ...(zone ? { timeZone: zone } : {}) })
      .formatToParts(time)
      .find((found) => found.type === type)?.value ?? '';
  const two = (text: string) => text.padStart(2, '0');
  const parts: Record<string, () => string> = {
    YYYY: () => part({ year: 'numeric' }, 'year').padStart(4, '0'),
    YY: () => two(part({ year: 'numeric' }, 'year').slice(-2)),
    MMMM: () => part({ month: 'long' }, 'month'),
    MMM: () => part({ month: 'short' }, 'month'),
    MM: () => two(part({ month: 'numeric' }, 'month')),
    M: () => part({ month: 'numeric' }, 'month'),
    DD: () => two(part({ day: 'numeric' }, 'day')),
    D: () => part({ day: 'numeric' }, 'day'),
    dddd: () => part({ weekday: 'long' }, 'weekday'),
    ddd: () => part({ weekday: 'short' }, 'weekday'),
    HH: () => two(part({ hour: 'numeric', hourCycle: 'h23' }, 'hour')),
    H: () => part({ hour: 'numeric', hourCycle: 'h23' }, 'hour'),
    mm: () => two(part({ minute: 'numeric' }, 'minute')),
    ss: () => two(part({ second: 'numeric' }, 'second')),
  };
  return pattern.replace(TOKENS, (token, text?: string) => text ?? parts[token]?.() ?? token);
}
