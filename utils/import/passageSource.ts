import type { RootContent } from 'mdast';
import type { Said } from '../model/importPlan';
import { aboutParagraph } from './aboutParagraph';

/** The line that ends a passage in our Markdown, and its highlight's id. */
export const BLOCK_ID = /^\^h-([0-9a-f-]{36})$/i;

/** What the blocks between a quote and its block id say: the note as Markdown, and the tags in their written form. */
export function saidIn(body: string, rest: readonly RootContent[]): Said {
  const last = rest.at(-1);
  const about = last?.type === 'paragraph' ? aboutParagraph(sourceOf(body, last, last)) : null;
  const before = about ? rest.slice(0, -1) : rest;
  const [first] = before;
  const final = before.at(-1);
  const note = first && final ? sourceOf(body, first, final) : '';
  return {
    note: [note, about?.note ?? ''].filter(Boolean).join('\n\n'),
    tags: about?.tags ?? [],
  };
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
