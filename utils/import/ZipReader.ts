import { inflateSync } from 'fflate';

/** Bytes that can be read piece by piece, at once: a file in a worker, or an array. */
export interface ByteSource {
  readonly size: number;
  /** Half-open; fewer bytes where there are no more. */
  read(start: number, end: number): Uint8Array;
}

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly size: number;
  readonly offset: number;
}

const END = { signature: 0x06054b50, size: 22, comment: 65_535 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };

/**
 * The files of a zip, each read when it is asked for, so that a large one need not fit into memory. Sizes are believed
 * no further than they are kept. PKWARE's APPNOTE 6.3, without Zip64, encryption and methods but stored and deflated.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export class ZipReader {
  readonly #source: ByteSource;
  readonly #entries: ReadonlyMap<string, Entry>;

  /** Throws a RangeError for what is no such zip. */
  constructor(source: ByteSource) {
    this.#source = source;
    this.#entries = readDirectory(source);
  }

  /** The size of a file unpacked, as declared; null when there is none of that name. */
  sizeOf(name: string): number | null {
    return this.#entries.get(name)?.size ?? null;
  }

  /** A file's bytes. Throws a RangeError when there is none, or its bytes are not those that were packed. */
  read(name: string): Uint8Array {
    const entry = this.#entries.get(name);
    if (!entry) throw new RangeError(name);
    const head = viewOf(this.#source, entry.offset, LOCAL.size);
    if (head.getUint32(0, true) !== LOCAL.signature) throw new RangeError(name);
    const start = entry.offset + LOCAL.size + head.getUint16(26, true) + head.getUint16(28, true);
    const bytes = this.#source.read(start, start + entry.packed);
    const unpacked = entry.method === 0 ? bytes : inflated(bytes, entry.size, name);
    if (unpacked.length !== entry.size) throw new RangeError(name);
    return unpacked;
  }
}

/** One byte more than declared is asked for, to tell a file that would not end there. */
function inflated(bytes: Uint8Array, size: number, name: string): Uint8Array {
  try {
    return inflateSync(bytes, { out: new Uint8Array(size + 1) });
  } catch {
    throw new RangeError(name);
  }
}

function readDirectory(source: ByteSource): Map<string, Entry> {
  const { count, start, size } = readEnd(source);
  const view = viewOf(source, start, size);
  const names = new TextDecoder();
  const entries = new Map<string, Entry>();
  for (let at = 0, left = count; left > 0; left--) {
    if (at + CENTRAL.size > size || view.getUint32(at, true) !== CENTRAL.signature)
      throw new RangeError('directory');
    const [name, extra, comment] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const method = view.getUint16(at + 10, true);
    const isKnown = (method === 0 || method === 8) && (view.getUint16(at + 8, true) & 1) === 0;
    const from = view.byteOffset + at + CENTRAL.size;
    const text = names.decode(
      new Uint8Array(view.buffer, from, Math.min(name ?? 0, size - at - CENTRAL.size)),
    );
    if (isKnown)
      entries.set(text, {
        method,
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true),
      });
    at += CENTRAL.size + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

/** The record at the end, which a comment may follow. */
function readEnd(source: ByteSource): { count: number; start: number; size: number } {
  const reach = Math.min(source.size, END.size + END.comment);
  const tail = viewOf(source, source.size - reach, reach);
  for (let at = reach - END.size; at >= 0; at--) {
    if (tail.getUint32(at, true) !== END.signature) continue;
    return {
      count: tail.getUint16(at + 10, true),
      size: tail.getUint32(at + 12, true),
      start: tail.getUint32(at + 16, true),
    };
  }
  throw new RangeError('no end');
}

function viewOf(source: ByteSource, start: number, length: number): DataView {
  // Of fewer bytes a view throws a RangeError by itself where one is read that is not there.
  const bytes = source.read(start, start + length);
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
