import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { parseTime } from '../parseTime';
import { hasColumns, tableRows } from '../table';

/** Hypothesis' export as CSV: annotations and highlights; page notes and replies are named as left out. */
export const hypothesisCsv: Importer = {
  id: 'hypothesisCsv',
  recognises: ({ rows }) =>
    hasColumns(rows, 'Created at', 'URL', 'Type', 'Quote/description', 'Comment'),
  parse({ rows }) {
    const gathering = new Gathering();
    for (const row of tableRows(rows)) {
      const createdAt = parseTime(row.cell('Created at'));
      const article = gathering.article(
        { address: row.cell('URL'), title: row.cell('Page'), createdAt },
        row.line,
      );
      if (article === null) continue;
      const note = row.cell('Comment');
      if (/note|reply/i.test(row.cell('Type'))) gathering.fault(row.line, 'notAPassage', note);
      else {
        const tags = row.cell('Tags').split(',');
        gathering.highlight(
          { article, quote: row.cell('Quote/description'), note, tags, createdAt },
          row.line,
        );
      }
    }
    return gathering.result();
  },
};
