/** Writes whole numbers in LEB128 (https://en.wikipedia.org/wiki/LEB128), one behind the other. */
export class ByteWriter {
  #bytes: Uint8Array;
  #length = 0;

  constructor(room = 64) {
    this.#bytes = new Uint8Array(room);
  }

  get length(): number {
    return this.#length;
  }

  /** A whole number from 0 to 2³¹ - 1. */
  number(value: number): void {
    this.#make(5);
    let rest = value;
    while (rest > 0x7f) {
      this.#bytes[this.#length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.#bytes[this.#length++] = rest;
  }

  bytes(data: Uint8Array): void {
    this.#make(data.length);
    this.#bytes.set(data, this.#length);
    this.#length += data.length;
  }

  /** What was written; good until the next write. */
  view(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  clear(): void {
    this.#length = 0;
  }

  #make(room: number): void {
    if (this.#length + room <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + room));
    larger.set(this.view());
    this.#bytes = larger;
  }
}

/** Reads what `ByteWriter` wrote; behind the end there are zeros. */
export class ByteReader {
  at: number;
  readonly #data: Uint8Array;

  constructor(data: Uint8Array, at = 0) {
    this.#data = data;
    this.at = at;
  }

  number(): number {
    let value = this.#data[this.at++] ?? 0;
    // Most are small.
    if (value < 0x80) return value;
    value &= 0x7f;
    for (let shift = 7; shift < 35; shift += 7) {
      const byte = this.#data[this.at++] ?? 0;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    return value;
  }
}
