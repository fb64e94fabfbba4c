import * as v from 'valibot';
import { articleStates } from '../../model/articleState';
import { Colour } from '../../model/colour';
import { ArticleId, HighlightId } from '../../model/ids';
import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { parseTime } from '../parseTime';
import { hasColumns, type TableRow, tableRows } from '../table';

/** Our own CSV, the one with everything. */
export const kantlijnCsv: Importer = {
  id: 'kantlijnCsv',
  recognises: ({ rows }) => hasColumns(rows, 'Article id', 'Title', 'URL', 'Highlight id', 'Quote'),
  parse({ rows }) {
    const gathering = new Gathering();
    for (const row of tableRows(rows)) addRow(gathering, row);
    return gathering.result();
  },
};

function addRow(gathering: Gathering, row: TableRow): void {
  const cell = (column: string) => row.guarded(column);
  const article = gathering.article(
    {
      id: parsed(ArticleId, cell('Article id')),
      address: cell('URL'),
      title: cell('Title'),
      byline: cell('Author'),
      published: cell('Published'),
      excerpt: cell('Excerpt'),
      language: cell('Language'),
      tags: cell('Article tags').split(','),
      state: parsed(v.picklist(articleStates), cell('State')),
      favourite: cell('Favourite') === 'yes',
      createdAt: parseTime(cell('Saved')),
    },
    row.line,
  );
  if (article === null || !cell('Quote')) return;
  gathering.highlight(
    {
      article,
      id: parsed(HighlightId, cell('Highlight id')),
      quote: cell('Quote'),
      note: cell('Note'),
      tags: cell('Tags').split(','),
      colour: parsed(Colour, cell('Colour')),
      createdAt: parseTime(cell('Created')),
      order: /^\d{1,15}$/.test(cell('Order')) ? Number(cell('Order')) : null,
    },
    row.line,
  );
}

function parsed<T>(schema: v.GenericSchema<string, T>, value: string): T | null {
  const result = v.safeParse(schema, value);
  return result.success ? result.output : null;
}
