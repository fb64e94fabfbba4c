import type { CsvRow } from './csvRows';

/** One row of a table, its cells by their column's name. */
export interface TableRow {
  readonly line: number;
  /** The cell of the first of these columns that the table has, without space around it; empty without one. */
  cell(...columns: readonly string[]): string;
  /** The same of a file whose writer guards cells by a `'`, lest a spreadsheet takes them for formulas: without the guard. */
  guarded(...columns: readonly string[]): string;
}

/** Before what a spreadsheet would run, white space, and a `'` of the text's own. */
const GUARD = /^'(?=$|['\s=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** Whether the first row names all of these columns, in any order and case. */
export function hasColumns(rows: readonly CsvRow[], ...columns: readonly string[]): boolean {
  const names = namesOf(rows[0]);
  return columns.every((column) => names.has(key(column)));
}

/** The rows below the names. */
export function tableRows(rows: readonly CsvRow[]): TableRow[] {
  const names = namesOf(rows[0]);
  return rows.slice(1).map(({ cells, line }) => {
    const raw = (columns: readonly string[]) => {
      const place = columns.map((column) => names.get(key(column))).find((at) => at !== undefined);
      return place === undefined ? '' : (cells[place] ?? '');
    };
    return {
      line,
      cell: (...columns) => raw(columns).trim(),
      guarded: (...columns) => raw(columns).replace(GUARD, '').trim(),
    };
  });
}

function namesOf(row: CsvRow | undefined): Map<string, number> {
  return new Map(row?.cells.map((cell, at) => [key(cell), at]));
}

function key(name: string): string {
  return name.trim().toLowerCase();
}
