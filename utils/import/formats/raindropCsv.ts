import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { parseTime } from '../parseTime';
import { hasColumns, tableRows } from '../table';

/**
 * Raindrop's export. Highlights share a cell, each after `Highlight:`, with its `Note:`; the folder becomes a nested tag. A note
 * on the article as a whole is named as left out. https://help.raindrop.io/export
 */
export const raindropCsv: Importer = {
  id: 'raindropCsv',
  recognises: ({ rows }) => hasColumns(rows, 'title', 'url', 'excerpt', 'created', 'highlights'),
  parse({ rows }) {
    const gathering = new Gathering();
    for (const row of tableRows(rows)) {
      const createdAt = parseTime(row.cell('created'));
      const article = gathering.article(
        {
          address: row.cell('url'),
          title: row.cell('title'),
          excerpt: row.cell('excerpt'),
          tags: [folderTag(row.cell('folder')), ...row.cell('tags').split(',')],
          favourite: row.cell('favorite') === 'true',
          createdAt,
        },
        row.line,
      );
      if (article === null) continue;
      for (const passage of passagesIn(row.cell('highlights'))) {
        gathering.highlight({ article, ...passage, createdAt }, row.line);
      }
      if (row.cell('note')) gathering.fault(row.line, 'notAPassage', row.cell('note'));
    }
    return gathering.result();
  },
};

function passagesIn(cell: string): { quote: string; note: string }[] {
  return cell
    .split(/^Highlight:/m)
    .map((part) => part.split(/^Note:/m))
    .map(([quote = '', ...notes]) => ({ quote: quote.trim(), note: notes.join('Note:').trim() }))
    .filter(({ quote }) => quote);
}

/** `Dev / Rust` as `Dev/Rust`; what was never filed has none. */
function folderTag(folder: string): string {
  return folder === 'Unsorted' ? '' : folder;
}
