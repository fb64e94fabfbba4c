import * as v from 'valibot';
import { Colour } from '../../model/colour';
import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { parseTime } from '../parseTime';
import { hasColumns, type TableRow, tableRows } from '../table';

/**
 * Readwise's CSV, both the one it gives (`Book Title` …) and the one it takes (`Title` …); books have no address.
 * Tags may stand at the start of a note, `.tag`. https://docs.readwise.io/readwise/docs/importing-highlights
 */
export const readwiseCsv: Importer = {
  id: 'readwiseCsv',
  recognises: ({ rows }) =>
    hasColumns(rows, 'Highlight') && (hasColumns(rows, 'Title') || hasColumns(rows, 'Book Title')),
  parse({ rows }) {
    const gathering = new Gathering();
    for (const row of tableRows(rows)) add(gathering, row);
    return gathering.result();
  },
};

function add(gathering: Gathering, row: TableRow): void {
  const createdAt = parseTime(row.cell('Highlighted at', 'Date'));
  const article = gathering.article(
    {
      address: row.cell('URL', 'Source URL') || null,
      title: row.guarded('Book Title', 'Title'),
      byline: row.guarded('Book Author', 'Author'),
      tags: row.cell('Document tags').split(','),
      createdAt,
    },
    row.line,
  );
  if (article === null) return;
  const { note, tags } = inlineTags(row.guarded('Note'));
  const colour = v.safeParse(Colour, row.cell('Color').toLowerCase());
  const place = /^\d{1,9}$/.exec(row.cell('Location'))?.[0];
  gathering.highlight(
    {
      article,
      quote: row.guarded('Highlight'),
      note,
      tags: [...row.cell('Tags').split(','), ...tags],
      colour: colour.success ? colour.output : null,
      createdAt,
      order: place === undefined ? null : Number(place),
    },
    row.line,
  );
}

/** `.tag .other the note itself`. */
function inlineTags(note: string): { note: string; tags: string[] } {
  const tags: string[] = [];
  let rest = note;
  for (let tag = nextTag(rest); tag; tag = nextTag(rest)) {
    tags.push(tag);
    rest = rest.slice(tag.length + 1).trimStart();
  }
  return { note: rest, tags };
}

function nextTag(text: string): string | undefined {
  return /^\.([\p{L}\p{N}_-][^\s.]*)(?=\s|$)/u.exec(text)?.[1];
}
