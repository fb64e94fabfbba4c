const ISO =
  /(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)\s?(Z|[+-]\d{2}:?\d{2})?)?/;
/** 2013/4/15, 2013.04.15, 2013年4月15日, 2013년 4월 15일 */
const YEAR_FIRST = /(\d{4})\s?[./年년-]\s?(\d{1,2})\s?[./月월-]\s?(\d{1,2})/;
const YEAR_LAST = /(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4})/;
const MONTH_FIRST = new Set(['en-US', 'en-PH', 'en']);

/**
 * Reads a date as pages write it: ISO 8601, numbers in the order of the language (`15 / 04 / 2013` in Dutch,
 * `04/15/2013` in American English) or with the name of a month in that language or in English. Answers `2013-04-15`, with the
 * time only where ISO gives it; null for anything else and for days that no calendar has.
 */
export function parseDate(text: string, language: string | null): string | null {
  const said = text.slice(0, 200).trim();
  return iso(said) ?? inNumbers(said, language) ?? inWords(said, language);
}

function iso(text: string): string | null {
  const found = ISO.exec(text);
  if (!found) return null;
  const [, year, month, day, time, zone] = found;
  const date = calendarDate(Number(year), Number(month), Number(day));
  if (!date || !time) return date;
  return `${date}T${time}${zone ? zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') : ''}`;
}

function inNumbers(text: string, language: string | null): string | null {
  const first = YEAR_FIRST.exec(text);
  if (first) return calendarDate(Number(first[1]), Number(first[2]), Number(first[3]));
  const last = YEAR_LAST.exec(text);
  if (!last) return null;
  const [one, two, year] = [Number(last[1]), Number(last[3]), Number(last[4])];
  // A dot is European; a number above 12 is a day whatever the order.
  const monthFirst = last[2] === '/' && MONTH_FIRST.has(language ?? '') ? one <= 12 : two > 12;
  return monthFirst ? calendarDate(year, one, two) : calendarDate(year, two, one);
}

function inWords(text: string, language: string | null): string | null {
  const words = text.toLowerCase().match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  for (const locale of [language, 'en']) {
    const months = locale ? monthNames(locale) : null;
    if (!months) continue;
    for (const [at, word] of words.entries()) {
      const month = months.get(word);
      if (month) {
        const date = around(words, at, month);
        if (date) return date;
      }
    }
  }
  return null;
}

/** Reads `15 [de] april [de] 2013` and `April 15[th], 2013` around the name of the month. */
function around(words: readonly string[], at: number, month: number): string | null {
  const near = words.slice(Math.max(0, at - 2), at + 4).filter((word) => /^\d+$/.test(word));
  const year = near.find((word) => word.length === 4);
  const day = near.find((word) => word.length <= 2);
  return year && day ? calendarDate(Number(year), month, Number(day)) : null;
}

const known = new Map<string, ReadonlyMap<string, number>>();

/** Names of the months, long and short, as a language writes them alone and within dates. */
function monthNames(language: string): ReadonlyMap<string, number> | null {
  const before = known.get(language);
  if (before) return before;
  try {
    const names = new Map<string, number>();
    for (const month of ['long', 'short'] as const) {
      for (const shape of [{ month }, { day: 'numeric', month }] as const) {
        const format = new Intl.DateTimeFormat(language, { ...shape, timeZone: 'UTC' });
        for (let index = 0; index < 12; index += 1) {
          const part = format
            .formatToParts(Date.UTC(2013, index, 15))
            .find(({ type }) => type === 'month');
          const name = part?.value.toLowerCase().match(/\p{L}[\p{L}\p{M}]*/u)?.[0];
          if (name) names.set(name, index + 1);
        }
      }
    }
    known.set(language, names);
    return names;
  } catch {
    return null;
  }
}

function calendarDate(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || year < 1450 || year > 2200) return null;
  return date.toISOString().slice(0, 10);
}
