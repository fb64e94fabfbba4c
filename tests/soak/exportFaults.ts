import { parseFile } from '../../utils/import/parseFile';
import type { Actor } from './Actor';
import type { State } from './Model';

/** Formats that can be read back; Markdown names no pen. */
export const exportFormats = ['json', 'csv', 'markdown'] as const;

/** A file that was exported. */
export interface ExportedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What an exported library says of an actor's articles that the model does not, read back by our own importers. */
export function exportFaults(
  { name, bytes }: ExportedFile,
  { address, model }: Actor,
  format: string,
): string[] {
  const isOwn = (one: string | null) => one === address || one?.startsWith(`${address}/`);
  const { articles, highlights, problems } = parseFile(name, bytes);
  const said = highlights
    .filter((mark) => isOwn(articles[mark.article]?.address ?? null))
    .map((mark) => lineOf(mark.quote, mark, format));
  const expected = shown(model.now).map(([quote, mark]) => lineOf(quote, mark, format));
  const missing = expected.filter((line) => !said.includes(line));
  const extra = said.filter((line) => !expected.includes(line));
  return [
    ...missing.map((line) => `not exported as ${format}: ${line}`),
    ...extra.map((line) => `exported as ${format}, though unknown: ${line}`),
    ...problems.map(
      (problem) => `exported as ${format} and not read back: ${JSON.stringify(problem)}`,
    ),
  ];
}

function shown({ marks, articles }: State) {
  return Object.entries(marks).filter(([, { away, address }]) => !away && !articles[address]?.away);
}

function lineOf(
  quote: string,
  { note, tags, colour }: { note: string; tags: readonly string[]; colour: string | null },
  format: string,
): string {
  return JSON.stringify([quote, note, tags, format === 'markdown' ? null : colour]);
}
