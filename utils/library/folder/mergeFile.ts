import type { FilePart, FileParts } from '../../export/fileParts';
import type { ManagedFile } from '../../import/managedFile';
import type { WrittenBlock, WrittenFile } from '../../model/folder';
import type { HighlightId } from '../../model/ids';
import type { Article, Highlight } from '../../model/records';
import { sameTags } from '../importing/said';
import { articleTags, ownTags } from './articleTags';
import type { PassageState } from './compareFile';
import { mergeProperties } from './mergeProperties';

/** What of an article is to be written. */
export interface ToWrite {
  readonly article: Article;
  readonly highlights: readonly Highlight[];
  readonly parts: FileParts;
}

/** A file's text after an update, and what is to be remembered of it. */
export interface Merged {
  readonly text: string;
  readonly written: WrittenFile;
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A file that is not there yet. */
export function newFile({ article, highlights, parts }: ToWrite, path: string): Merged {
  const blocks = parts.blocks.map((part) => writtenBlock(part, highlights));
  const sources = blocks.map(({ source }) => source);
  const text = [parts.properties, parts.heading, ...sources].join('\n\n').concat('\n');
  return merged(text, path, article, parts, blocks);
}

/**
 * Writes what changed in the library into a file, and leaves what the person wrote: blocks that they edited stay until
 * what they say is brought in, and so do those that they deleted. `settled` are passages that the library shall count for:
 * their blocks are written again, or taken out.
 */
export function mergeFile(
  file: ManagedFile,
  before: WrittenFile | null,
  states: readonly PassageState[],
  toWrite: ToWrite,
  settled: ReadonlySet<HighlightId> = new Set(),
  path = before?.path ?? '',
): Merged {
  const { article, highlights, parts } = toWrite;
  const byId = new Map(parts.blocks.map((part) => [part.id, part]));
  const edits: Edit[] = [];
  const blocks: WrittenBlock[] = [];
  const inserted = new Set<HighlightId>();
  for (const state of states) {
    const part = byId.get(state.id);
    const { block, written } = state;
    if (part && isToInsert(state, settled)) {
      inserted.add(state.id);
      blocks.push(writtenBlock(part, highlights));
      if (block) edits.push(without(file.text, block));
    } else if (part && block && isOurs(state, settled)) {
      const next = writtenBlock(part, highlights, quoteText(part, state));
      if (next.source !== block.source)
        edits.push({ start: block.start, end: block.end, text: next.source });
      blocks.push(next);
    } else if (block && (state.kind === 'remove' || (!part && settled.has(state.id)))) {
      edits.push(without(file.text, block));
    } else if (written) blocks.push(written);
  }
  edits.push(...insertions(file, inserted, parts.blocks));
  const text = headed(applied(file.text, edits), file, before, toWrite);
  return merged(text, path, article, parts, blocks);
}

function merged(
  text: string,
  path: string,
  { id: articleId }: Article,
  { properties, heading }: FileParts,
  blocks: readonly WrittenBlock[],
): Merged {
  return { text, written: { articleId, path, properties, heading, blocks } };
}

function isToInsert({ id, kind }: PassageState, settled: ReadonlySet<HighlightId>): boolean {
  return kind === 'fresh' || (kind === 'gone' && settled.has(id));
}

/** Whether the library's word is to stand in the file. A block edited without a change of meaning is left as it is. */
function isOurs({ id, kind, block, written }: PassageState, settled: ReadonlySet<HighlightId>) {
  if (settled.has(id) || kind === 'library') return true;
  return kind === 'same' && block !== null && written !== null && block.source === written.source;
}

/** The quote as it is to stand in the file: one that the person touched stays theirs. */
function quoteText({ quote }: FilePart, { block, written }: PassageState): string {
  if (!block?.said) return quote;
  const isOurs = written && written.shown === written.quote && block.quote === written.quote;
  return isOurs ? quote : block.quote;
}

function writtenBlock(
  { id, quote, rest }: FilePart,
  highlights: readonly Highlight[],
  shown = quote,
): WrittenBlock {
  const held = highlights.find((highlight) => highlight.id === id);
  const said = { note: held?.note ?? '', tags: held?.tags ?? [] };
  return { id, source: `${shown}\n\n${rest}`, quote, shown, said };
}

/** The block goes with the blank lines behind it; at the end of the file, with those before it. */
function without(text: string, { start, end }: { start: number; end: number }): Edit {
  const after = /^\n*/.exec(text.slice(end))?.[0].length ?? 0;
  if (end + after < text.length) return { start, end: end + after, text: '' };
  const before = /(?<!\n)\n*$/.exec(text.slice(0, start))?.[0].length ?? 0;
  return { start: start - before, end: text.length, text: '\n' };
}

/** New blocks, each behind the passage that comes before it in the article, where that is in the file. */
function insertions(
  { text, blocks }: ManagedFile,
  inserted: ReadonlySet<HighlightId>,
  parts: readonly FilePart[],
): Edit[] {
  const places = new Map(blocks.filter(({ said }) => said).map((block) => [block.id, block]));
  const edits: Edit[] = [];
  let behind: number | null = null;
  for (const [at, { id, quote, rest }] of parts.entries()) {
    const place = places.get(id);
    if (place) behind = place.end;
    if (!inserted.has(id)) continue;
    const block = `${quote}\n\n${rest}`;
    const next = parts.slice(at + 1).find((part) => places.has(part.id));
    const before = next && places.get(next.id)?.start;
    if (behind !== null) edits.push({ start: behind, end: behind, text: `\n\n${block}` });
    else if (before !== undefined) edits.push({ start: before, end: before, text: `${block}\n\n` });
    else edits.push(atEnd(text, block));
  }
  return edits;
}

function atEnd(text: string, block: string): Edit {
  const gap = text === '' || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return { start: text.length, end: text.length, text: `${gap}${block}\n` };
}

function applied(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let reached = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(reached, Math.max(reached, edit.start)), edit.text);
    reached = Math.max(reached, edit.end);
  }
  return pieces.join('') + text.slice(reached);
}

/** With the front matter and the title as they are now, where the person left those as they were. */
function headed(
  text: string,
  file: ManagedFile,
  before: WrittenFile | null,
  { article, parts }: ToWrite,
): string {
  if (!before) return text;
  const merged = articleTags(before, file, article.tags);
  // Tags that mean the library's are left as the person spelt them; else what was brought in is written as ours.
  const isNewer = sameTags(merged, article.tags) && !sameTags(ownTags(file.tags), article.tags);
  const properties = mergeProperties(
    before.properties,
    file.properties,
    parts.properties,
    isNewer ? ['tags'] : [],
  );
  const body = text.slice(file.properties.length);
  const at = body.startsWith(`${before.heading}\n`) ? 0 : body.indexOf(`\n${before.heading}\n`) + 1;
  const isThere = at > 0 || body.startsWith(`${before.heading}\n`);
  const isSame = before.heading === parts.heading || !isThere;
  return `${properties}${isSame ? body : body.slice(0, at) + parts.heading + body.slice(at + before.heading.length)}`;
}
