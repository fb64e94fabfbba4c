import { Dexie, type Table } from 'dexie';
import type { WrittenFile } from '../model/folder';
import type { ArticleId } from '../model/ids';

/** The folder that a person chose, and how files in it are named: templates for the levels above and for the name. */
export interface KeptFolder {
  readonly key: 'folder';
  readonly handle: FileSystemDirectoryHandle;
  readonly folder: string;
  readonly fileName: string;
  /** Whether changes are written without being asked for, while the files page is open. */
  readonly isAutomatic: boolean;
}

/** When a file was last changed (milliseconds since 1970) and how large it is: by these a change is told without reading. */
export interface Stamp {
  readonly lastModified: number;
  readonly size: number;
}

/** A file of ours as it was last written. */
export interface FileRow extends WrittenFile, Stamp {
  /** What the library held then, see `signatureOf`. */
  readonly signature: string;
  /** Whether nothing in the file waited for an answer or to be brought in. */
  readonly isClean: boolean;
  /** The person took the file away, and wants it to stay away. */
  readonly isLeft: boolean;
}

/** A Markdown file of the folder as it was last looked at, and of which article it is; null for the person's own. */
export interface SeenRow extends Stamp {
  readonly path: string;
  readonly articleId: ArticleId | null;
}

/**
 * What is known of the managed folder. A database of its own: none of this can be in a backup or taken to another machine, and a
 * library that is restored must be compared with the folder anew.
 */
export interface FolderDatabase extends Dexie {
  kept: Table<KeptFolder, 'folder'>;
  files: Table<FileRow, ArticleId>;
  seen: Table<SeenRow, string>;
}

/** Opened at its first use. */
export function openFolderDatabase(name = 'kantlijn-folder'): FolderDatabase {
  const db = new Dexie(name, { cache: 'disabled' }) as FolderDatabase;
  db.version(1).stores({ kept: 'key', files: 'articleId', seen: 'path' });
  return db;
}
