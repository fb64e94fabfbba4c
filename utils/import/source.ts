import { type CsvRow, csvRows } from './csvRows';
import { isTooDeep } from './isTooDeep';
import type { ImportProblem } from './parsed';
import { ZipReader } from './ZipReader';

/** A file to be read, already decoded; JSON and CSV are parsed when first asked for. */
export interface TextSource {
  readonly kind: 'text';
  readonly name: string;
  readonly text: string;
  /** Undefined when the text is no JSON, or nests too deep. */
  readonly json: unknown;
  readonly rows: readonly CsvRow[];
}

export interface ZipSource {
  readonly kind: 'zip';
  readonly name: string;
  /** By their path; folders and what is no text are left out. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Nothing is in it, not even what is left out. */
  readonly isEmpty: boolean;
}

export type Source = TextSource | ZipSource;

/** The largest file that is read. */
export const MAX_BYTES = 300_000_000;
const MAX_ENTRIES = 50_000;
const MAX_UNZIPPED = 500_000_000;

type Fault = Omit<ImportProblem, 'line'> & { readonly line?: number };

/** Bytes as a source, or why they cannot be one. A zip is told by its first bytes, never by its name. */
export function sourceOf(name: string, bytes: Uint8Array): Source | Fault {
  if (bytes.length > MAX_BYTES) return { reason: 'tooLarge', detail: name };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5))
    return unzipped(name, bytes);
  const text = decoded(bytes);
  return text === null ? { reason: 'badEncoding', detail: name } : textSource(name, text);
}

function textSource(name: string, text: string): TextSource {
  let json: { value: unknown } | undefined;
  let rows: readonly CsvRow[] | undefined;
  return {
    kind: 'text',
    name,
    text,
    get json() {
      json ??= { value: parseJson(text) };
      return json.value;
    },
    get rows() {
      rows ??= csvRows(text);
      return rows;
    },
  };
}

/** UTF-8 or UTF-16 by its mark, else UTF-8; null for what is neither. */
function decoded(bytes: Uint8Array): string | null {
  const isUtf16 =
    (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parseJson(text: string): unknown {
  if (!/^\s*[[{]/.test(text.slice(0, 1_000)) || isTooDeep(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const WANTED = /\.(json|md|csv|txt|html?|jsonld)$/i;

/** All of it or nothing: a part that is not what the zip says may be cut off anywhere, and what is left of it pass for a whole one. */
function unzipped(name: string, bytes: Uint8Array): ZipSource | Fault {
  let part = '';
  try {
    const zip = new ZipReader({
      size: bytes.length,
      read: (start, end) => bytes.subarray(start, end),
    });
    if (zip.entries.length > MAX_ENTRIES) return { reason: 'tooMany', detail: name };
    const size = zip.entries.reduce((sum, entry) => sum + entry.size, 0);
    if (size > MAX_UNZIPPED) return { reason: 'tooLarge', detail: name };
    const files = new Map<string, Uint8Array>();
    for (const { name: path } of zip.entries) {
      if (!WANTED.test(path)) continue;
      part = `: ${path}`;
      files.set(path, zip.read(path));
    }
    return { kind: 'zip', name, files, isEmpty: zip.entries.length === 0 };
  } catch {
    return { reason: 'badZip', detail: name + part };
  }
}
