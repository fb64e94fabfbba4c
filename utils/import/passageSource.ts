import type { RootContent } from 'mdast';
import type { Said } from '../model/importPlan';
import { type AboutParagraph, aboutParagraph } from './aboutParagraph';

/** The line that ends a passage in our Markdown, and its highlight's id. */
export const BLOCK_ID = /^\^h-([0-9a-f-]{36})$/i;

/**
 * What the blocks between a quote and its block id say: the note as Markdown, and the tags in their written form. The
 * person may have written on below the line with our link: that, too, is the note.
 */
export function saidIn(body: string, rest: readonly RootContent[]): Said {
  const linked = rest.findLastIndex((node) => aboutIn(body, node)?.isAbout);
  const place = linked < 0 ? rest.length - 1 : linked;
  const about = aboutIn(body, rest[place]);
  const before = about ? rest.slice(0, place) : rest;
  const after = about ? rest.slice(place + 1) : [];
  const parts = [sourceOfAll(body, before), about?.note ?? '', sourceOfAll(body, after)];
  return { note: parts.filter(Boolean).join('\n\n'), tags: about?.tags ?? [] };
}

function aboutIn(body: string, node: RootContent | undefined): AboutParagraph | null {
  return node?.type === 'paragraph' ? aboutParagraph(sourceOf(body, node, node)) : null;
}

function sourceOfAll(body: string, blocks: readonly RootContent[]): string {
  const [first] = blocks;
  const last = blocks.at(-1);
  return first && last ? sourceOf(body, first, last) : '';
}

/** The source from one block to another; an indent before the first belongs to it. */
export function sourceOf(body: string, from: RootContent, to: RootContent): string {
  return from.position ? body.slice(startOf(from), to.position?.end.offset) : '';
}

/** Where a block begins in its source, its indent included. */
export function startOf(node: RootContent): number {
  const start = node.position?.start;
  return start ? (start.offset ?? 0) - (start.column - 1) : 0;
}
