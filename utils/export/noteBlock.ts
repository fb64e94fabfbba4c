import { isTangled } from '../text/isTangled';
import { cleanText } from '../text/plainText';
import { type Edit, noteEdits } from './noteEdits';
import { writeMarkdown } from './writeMarkdown';

/** HTML within HTML comes to light layer by layer. A note that is still not harmless after so many is a trick. */
const MAX_LAYERS = 8;

/** Without one of these a note cannot hold anything that `noteEdits` looks for, and need not be parsed. */
const TELLING = /[<[]|```|~~~|%%|\$\$|\^h-/i;

/**
 * A person's note as Markdown that keeps to its place: as they wrote it, but HTML and links that could run a
 * script become text, an open code fence is closed, an open formula or comment and what looks like one of our block ids
 * are escaped, and references are written out. Empty for an empty note.
 *
 * `scope` (letters, digits, dashes) is put before the names of footnotes, which are shared by the whole file. Giving
 * the result back with the same scope changes nothing.
 */
export function noteBlock(note: string, scope: string): string {
  let source = trimLines(cleanText(note));
  if (isTangled(source)) return asText(source);
  if (!TELLING.test(source)) return source;
  for (let layer = 0; layer < MAX_LAYERS; layer++) {
    const edits = noteEdits(source, scope);
    if (edits.length === 0) return source;
    source = trimLines(applied(source, edits));
  }
  return asText(source);
}

function trimLines(source: string): string {
  return source.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
}

function applied(source: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let reached = 0;
  for (const { start, end, text } of edits) {
    pieces.push(source.slice(reached, start), text);
    reached = end;
  }
  return pieces.join('') + source.slice(reached);
}

function asText(source: string): string {
  return writeMarkdown(
    source.split(/\n\s*\n/).map((value) => ({
      type: 'paragraph',
      children: [{ type: 'text', value: value.trim() }],
    })),
  );
}
