import { cleanText } from '../text/plainText';

/** A spreadsheet takes a cell that begins so for a formula; the wide forms too. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/;

/**
 * Rows as CSV after RFC 4180 (CRLF, quotes doubled). A cell that a spreadsheet would run as a formula gets a `'` before
 * it, which spreadsheets hide; so does one that already begins with `'`, so that a reader takes
 * exactly one away.
 */
export function csvText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(',').concat('\r\n')).join('');
}

function cell(value: string): string {
  const text = cleanText(value);
  const safe = FORMULA.test(text) || text.startsWith("'") ? `'${text}` : text;
  return /[",\n\r]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
