import { Gathering } from './Gathering';
import { importers, zipImporters } from './importers';
import { jsonFault } from './jsonFault';
import type { Parsed } from './parsed';
import { sourceOf, type TextSource, type ZipSource } from './source';

/** What a file holds, and in which format: an importer's id, `zip` for several files in one, null when nobody knows it. */
export interface ParsedFile extends Parsed {
  readonly format: string | null;
}

/** How much of the work it is to know a file: its text is decoded, its JSON parsed. The rest is to look at what it says. */
const KNOWN = 0.4;

/**
 * Reads a file of any known format, told by its content. Pure: nothing is looked up or saved. Never throws: what is wrong
 * is among the problems, and what could be read is there. `onProgress` is told the share done, 0..1.
 */
export function parseFile(
  name: string,
  bytes: Uint8Array,
  onProgress: (share: number) => void = () => {},
): ParsedFile {
  const source = sourceOf(name, bytes);
  if ('reason' in source) return failed(source.line ?? null, source.reason, source.detail);
  return source.kind === 'zip' ? parseZip(source, onProgress) : parseText(source, onProgress);
}

function parseText(source: TextSource, onProgress: (share: number) => void): ParsedFile {
  if (!source.text.trim()) return failed(null, 'empty', source.name);
  const importer = importers.find((candidate) => candidate.recognises(source));
  onProgress(KNOWN);
  if (importer) {
    const tell = (share: number) => onProgress(KNOWN + (1 - KNOWN) * share);
    return { format: importer.id, ...importer.parse(source, tell) };
  }
  const fault = jsonFault(source.text);
  return fault
    ? failed(fault.line, fault.reason, fault.detail)
    : failed(null, 'unknownFormat', source.name);
}

function parseZip(source: ZipSource, onProgress: (share: number) => void): ParsedFile {
  const importer = zipImporters.find((candidate) => candidate.recognises(source));
  if (importer) return { format: importer.id, ...importer.parse(source) };
  const gathering = new Gathering();
  const total = [...source.files.values()].reduce((sum, { length }) => sum + length, 1);
  let done = 0;
  for (const [path, bytes] of source.files) {
    onProgress(done / total);
    done += bytes.length;
    const inner = sourceOf(path, bytes);
    if ('reason' in inner) gathering.fault(null, inner.reason, path);
    // A zip in a zip is no export of anybody's.
    else if (inner.kind === 'zip') gathering.fault(null, 'unknownFormat', path);
    else
      gathering.include(
        parseText(inner, () => {}),
        path,
      );
  }
  if (source.files.size === 0)
    gathering.fault(null, source.isEmpty ? 'empty' : 'unknownFormat', source.name);
  return { format: 'zip', ...gathering.result() };
}

function failed(...fault: Parameters<Gathering['fault']>): ParsedFile {
  const gathering = new Gathering();
  gathering.fault(...fault);
  return { format: null, ...gathering.result() };
}
