import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { parseTime } from '../parseTime';
import { hasColumns, tableRows } from '../table';

/** Pocket's last export: articles with tags parted by `|`. Its highlights are in JSON files beside it, see `obsidianClipper`. */
export const pocketCsv: Importer = {
  id: 'pocketCsv',
  recognises: ({ rows }) => hasColumns(rows, 'title', 'url', 'time_added', 'status'),
  parse({ rows }) {
    const gathering = new Gathering();
    for (const row of tableRows(rows)) {
      gathering.article(
        {
          address: row.cell('url'),
          title: row.cell('title'),
          tags: row.cell('tags').split('|'),
          state: row.cell('status') === 'archive' ? 'archived' : 'inbox',
          createdAt: parseTime(row.cell('time_added')),
        },
        row.line,
      );
    }
    return gathering.result();
  },
};
