import { inflated } from './inflated';

/** Bytes that can be read piece by piece, at once: a file in a worker, or an array. */
export interface ByteSource {
  readonly size: number;
  /** Half-open; fewer bytes where there are no more. */
  read(start: number, end: number): Uint8Array;
}

interface Entry {
  readonly name: string;
  /** Unpacked, as declared. */
  readonly size: number;
  readonly packed: number;
  readonly offset: number;
  /** `unknown`: encrypted, or packed by another method. */
  readonly method: 'stored' | 'deflated' | 'unknown';
}

/** The longest directory: of as many files as it can count, with names and more of a kilobyte each. */
const MAX_DIRECTORY = 65_535 * 1_024;
const END = { signature: 0x06054b50, size: 22, comment: 65_535 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };

/**
 * The files of a zip, each read when it is asked for, so that a large one need not fit into memory. Sizes are believed
 * no further than they are kept. PKWARE's APPNOTE 6.3, without Zip64, encryption and methods but stored and deflated.
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 */
export class ZipReader {
  /** What its directory lists, in that order: folders too, and what cannot be read. */
  readonly entries: readonly Pick<Entry, 'name' | 'size'>[];
  readonly #source: ByteSource;
  readonly #byName: ReadonlyMap<string, Entry>;

  /** Throws a RangeError for what is no such zip, or for one whose files have one name or one place: it could be read again and again. */
  constructor(source: ByteSource) {
    this.#source = source;
    const entries = readDirectory(source);
    this.entries = entries;
    this.#byName = new Map(entries.map((entry) => [entry.name, entry]));
    if (this.#byName.size < entries.length || overlap(entries)) throw new RangeError('twice');
  }

  /** The size of a file unpacked, as declared; null when there is none of that name that can be read. */
  sizeOf(name: string): number | null {
    return this.#readable(name)?.size ?? null;
  }

  /** A file's bytes. Throws a RangeError when there is none that can be read, or it is longer or shorter than declared. */
  read(name: string): Uint8Array {
    const entry = this.#readable(name);
    if (!entry) throw new RangeError(name);
    const head = viewOf(this.#source, entry.offset, LOCAL.size);
    if (head.getUint32(0, true) !== LOCAL.signature) throw new RangeError(name);
    const start = entry.offset + LOCAL.size + head.getUint16(26, true) + head.getUint16(28, true);
    const bytes = this.#source.read(start, start + entry.packed);
    if (entry.method === 'deflated') return inflated(bytes, entry.size);
    if (bytes.length !== entry.size) throw new RangeError(name);
    return bytes;
  }

  #readable(name: string): Entry | null {
    const entry = this.#byName.get(name);
    return entry && entry.method !== 'unknown' ? entry : null;
  }
}

/** Whether two files share bytes, as far as the directory tells: what stands before a file’s bytes is as long as its head at least. */
function overlap(entries: readonly Entry[]): boolean {
  let end = 0;
  return [...entries]
    .sort((a, b) => a.offset - b.offset)
    .some(({ offset, packed }) => {
      const isWithin = offset < end;
      end = offset + LOCAL.size + packed;
      return isWithin;
    });
}

const methods = new Map<number, Entry['method']>([
  [0, 'stored'],
  [8, 'deflated'],
]);

function readDirectory(source: ByteSource): Entry[] {
  const { count, start, size } = readEnd(source);
  if (size > MAX_DIRECTORY) throw new RangeError('directory');
  const view = viewOf(source, start, size);
  const entries: Entry[] = [];
  for (let at = 0; entries.length < count; ) {
    if (at + CENTRAL.size > size || view.getUint32(at, true) !== CENTRAL.signature)
      throw new RangeError('directory');
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((place) =>
      view.getUint16(at + place, true),
    );
    const flags = view.getUint16(at + 8, true);
    const from = view.byteOffset + at + CENTRAL.size;
    const length = Math.min(name, size - at - CENTRAL.size);
    entries.push({
      name: nameOf(new Uint8Array(view.buffer, from, length)),
      size: view.getUint32(at + 24, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
      method: flags & 1 ? 'unknown' : (methods.get(view.getUint16(at + 10, true)) ?? 'unknown'),
    });
    at += CENTRAL.size + name + extra + comment;
  }
  return entries;
}

/** Names of an old code page are read sign by sign, so that no two become one. */
function nameOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
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
