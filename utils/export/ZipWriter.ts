import { Zip, ZipDeflate } from 'fflate';

type Bytes = Uint8Array<ArrayBuffer>;

/** Writes a zip part by part, so that only its packed form is held. */
export class ZipWriter {
  readonly #pieces: Bytes[] = [];
  readonly #zip: Zip;
  #failure: unknown = null;

  constructor() {
    this.#zip = new Zip((error, piece) => {
      if (error) this.#failure = error;
      else this.#pieces.push(piece as Bytes);
    });
  }

  /** Adds a file with all its bytes. `modifiedAt` is milliseconds since 1970. */
  add(name: string, bytes: Uint8Array, modifiedAt: number): void {
    // Large files: packing them well would take several times as long.
    const file = new ZipDeflate(name, { level: 3 });
    file.mtime = modifiedAt;
    this.#zip.add(file);
    file.push(bytes, true);
    if (this.#failure) throw this.#failure;
  }

  /** The pieces of the file, in order. */
  end(): Bytes[] {
    this.#zip.end();
    if (this.#failure) throw this.#failure;
    return this.#pieces;
  }
}
