const EARLIEST = Date.UTC(1990, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

/**
 * A moment as exports write it, in milliseconds since 1970: ISO 8601, seconds or milliseconds since 1970, or what
 * `Date.parse` takes; in UTC where no zone is named. Null for anything else, and for times that no mark can have.
 */
export function parseTime(value: unknown): number | null {
  if (typeof value === 'number') return likely(value < 1e11 ? value * 1000 : value);
  if (typeof value !== 'string') return null;
  const text = value.trim().slice(0, 100);
  if (/^\d{9,13}$/.test(text)) return parseTime(Number(text));
  const iso =
    /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?\s*(Z|[+-]\d{2}:?\d{2}|UTC)?$/.exec(
      text,
    );
  if (!iso)
    return likely(
      /(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}|\))$/.test(text)
        ? Date.parse(text)
        : Date.parse(`${text} UTC`),
    );
  const [, day, time = '00:00', zone = 'Z'] = iso;
  const offset = zone === 'UTC' ? 'Z' : zone.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
  return likely(Date.parse(`${day}T${time}${offset}`));
}

function likely(time: number): number | null {
  return time >= EARLIEST && time < LATEST ? Math.round(time) : null;
}
