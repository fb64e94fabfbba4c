import type { Stamp } from '../../storage/folderDatabase';

/** A Markdown file in the folder. */
export interface FolderFile extends Stamp {
  /** Levels parted by `/`. */
  readonly path: string;
  /** Its text; null when it is no UTF-8. */
  read(): Promise<string | null>;
}

/** The folder as the file system has it. Throws a `FolderFault`. */
export interface FolderDisk {
  /** Every Markdown file, those in hidden folders left out. */
  list(): Promise<FolderFile[]>;
  /**
   * Writes a file whole or not at all, and answers its new stamp; null, with nothing written, when there is another file than was
   * expected (none, for null).
   */
  write(path: string, text: string, expected: Stamp | null): Promise<Stamp | null>;
}
