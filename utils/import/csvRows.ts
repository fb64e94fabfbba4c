/** A row of a CSV file and the line it begins on, from 1. */
export interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/**
 * Rows of a CSV file (RFC 4180), as lenient as spreadsheets are: any line break, quotes inside a bare cell are text, and a
 * quote left open ends with the file. Empty lines are skipped. Never throws; linear in the length.
 */
export function csvRows(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let at = text.startsWith('\ufeff') ? 1 : 0;
  const endRow = () => {
    if (cells.length > 1 || cells[0] !== '') rows.push({ cells, line: begun });
    cells = [];
  };
  while (at < text.length) {
    if (cells.length === 0) begun = line;
    const { value, end } = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
    cells.push(value);
    line += countBreaks(value);
    at = end;
    if (text[at] === ',') {
      at++;
      // A comma at the very end opens one more, empty cell.
      if (at === text.length) cells.push('');
      continue;
    }
    if (at < text.length) at += text.startsWith('\r\n', at) ? 2 : 1;
    line++;
    endRow();
  }
  if (cells.length > 0) endRow();
  return rows;
}

function bareCell(text: string, start: number): { value: string; end: number } {
  let end = start;
  while (end < text.length && text[end] !== ',' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): { value: string; end: number } {
  const pieces: string[] = [];
  let at = start + 1;
  for (;;) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return { value: pieces.join('') + text.slice(at), end: text.length };
    pieces.push(text.slice(at, quote));
    if (text[quote + 1] !== '"') {
      const rest = bareCell(text, quote + 1);
      return { value: pieces.join('') + rest.value, end: rest.end };
    }
    pieces.push('"');
    at = quote + 2;
  }
}

function countBreaks(value: string): number {
  return value.match(/\r\n|\r|\n/g)?.length ?? 0;
}
