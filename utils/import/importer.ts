import type { Parsed } from './parsed';
import type { TextSource, ZipSource } from './source';

/** Reads the files of one program. One is a file in `formats/` and a row in `importers`. */
export interface Importer {
  readonly id: string;
  /** Whether the file is one of these, by what is in it; its name says nothing. Never throws. */
  recognises(source: TextSource): boolean;
  /**
   * All that can be read, with a problem for each thing that cannot. Never throws, whatever the file. `onProgress` is told the
   * share done, 0..1, by those that large files are made of.
   */
  parse(source: TextSource, onProgress?: (share: number) => void): Parsed;
}

/** Reads a zip of a program as a whole; any other zip is read file by file. */
export interface ZipImporter {
  readonly id: string;
  recognises(source: ZipSource): boolean;
  parse(source: ZipSource): Parsed;
}
