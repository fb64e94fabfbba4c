import { Gathering } from '../Gathering';
import type { Importer } from '../importer';
import { parseTime } from '../parseTime';

const RULE = /^==========[ \t]*\r?$/m;
/** In the languages that Kindles write most: a note, a bookmark. What is neither is a highlight. */
const NOTE = /\b(?:Note|Notiz|Nota|notitie)\b/i;
const BOOKMARK = /\b(?:Bookmark|Lesezeichen|signet|marcador|segnalibro|bladwijzer)\b/i;

interface Clipping {
  readonly line: number;
  readonly book: string;
  readonly author: string | null;
  readonly about: string;
  readonly text: string;
}

/**
 * A Kindle's `My Clippings.txt`: books have no address. A note follows its highlight or comes before it, at the
 * same place in the book.
 */
export const kindleClippings: Importer = {
  id: 'kindleClippings',
  recognises: ({ text }) => RULE.test(text) && /^\ufeff?[^\n]+\r?\n[ \t]*- /.test(text.trimStart()),
  parse({ text }) {
    const gathering = new Gathering();
    const clippings = clippingsIn(text, gathering);
    const notes = clippings.filter(({ about }) => NOTE.test(about));
    const used = new Set<Clipping>();
    for (const clipping of clippings) {
      if (NOTE.test(clipping.about) || BOOKMARK.test(clipping.about)) continue;
      const note = notes.find((other) => !used.has(other) && belongs(other, clipping));
      if (note) used.add(note);
      add(gathering, clipping, note?.text ?? '');
    }
    for (const note of notes.filter((other) => !used.has(other))) {
      gathering.fault(note.line, 'notAPassage', note.text);
    }
    return gathering.result();
  },
};

function clippingsIn(text: string, gathering: Gathering): Clipping[] {
  let line = 1;
  const found: Clipping[] = [];
  for (const block of text.replace(/^\ufeff/, '').split(RULE)) {
    const begins = line + (/^\s*/.exec(block)?.[0].split('\n').length ?? 1) - 1;
    line += block.split('\n').length - 1;
    const [title = '', about = '', ...rest] = block.trim().split(/\r?\n/);
    if (!title.trim()) continue;
    if (!about.trim().startsWith('-')) {
      gathering.fault(begins, 'badRecord', title);
      continue;
    }
    const named = /^(.*)\(([^()]*)\)\s*$/.exec(title.replace(/\ufeff/g, ''));
    found.push({
      line: begins,
      book: (named?.[1] ?? title).trim(),
      author: named?.[2]?.trim() || null,
      about,
      text: rest.join('\n').trim(),
    });
  }
  return found;
}

function add(gathering: Gathering, clipping: Clipping, note: string): void {
  const createdAt = timeOf(clipping.about);
  const article = gathering.article(
    { title: clipping.book, byline: clipping.author, createdAt },
    clipping.line,
  );
  if (article === null) return;
  gathering.highlight(
    { article, quote: clipping.text, note, createdAt, order: placesOf(clipping.about)[0] ?? null },
    clipping.line,
  );
}

/** A note is at the last place of its highlight. */
function belongs(note: Clipping, highlight: Clipping): boolean {
  const [at] = placesOf(note.about);
  const [from, to = from] = placesOf(highlight.about);
  return (
    note.book === highlight.book &&
    at !== undefined &&
    from !== undefined &&
    to !== undefined &&
    at >= from &&
    at <= to
  );
}

/** The places in `- Your Highlight on page 5 | Location 100-102 | Added on …`: the last part before the date that has numbers. */
function placesOf(about: string): number[] {
  const parts = about.split('|').slice(0, -1);
  const part = parts.findLast((candidate) => /\d/.test(candidate)) ?? '';
  return [...part.matchAll(/\d{1,9}/g)].map(([number]) => Number(number));
}

function timeOf(about: string): number | null {
  const date =
    about
      .split('|')
      .at(-1)
      ?.replace(/^[^,\d]*,?\s*/, '') ?? '';
  return parseTime(date);
}
