import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { parseTime } from '../parseTime';
import { hasColumns, tableRows } from '../table';

/** Folders that say a state; any other becomes a tag. */
const STATES = new Map([
  ['unread', 'inbox'],
  ['archive', 'archived'],
  ['starred', 'inbox'],
] as const);

/** Instapaper's export: an article a row, with the text that was selected when it was saved. */
export const instapaperCsv: Importer = {
  id: 'instapaperCsv',
  recognises: ({ rows }) => hasColumns(rows, 'URL', 'Title', 'Selection', 'Folder'),
  parse({ rows }) {
    const gathering = new Gathering();
    for (const row of tableRows(rows)) {
      const folder = row.cell('Folder');
      const state = [...STATES].find(([name]) => name === folder.toLowerCase())?.[1];
      const createdAt = parseTime(row.cell('Timestamp'));
      const article = gathering.article(
        {
          address: row.cell('URL'),
          title: row.cell('Title'),
          tags: state ? [] : [folder],
          state,
          favourite: folder.toLowerCase() === 'starred',
          createdAt,
        },
        row.line,
      );
      const quote = row.cell('Selection');
      if (article !== null && quote) gathering.highlight({ article, quote, createdAt }, row.line);
    }
    return gathering.result();
  },
};
