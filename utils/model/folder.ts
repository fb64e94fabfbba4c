/** The folder that is kept up to date: what was written there, and what the library and the files have to say to each other. */
import type { ArticleId, HighlightId } from './ids';
import type { Difference, Said, Side } from './importPlan';

/** A passage as it was last written. */
export interface WrittenBlock {
  readonly id: HighlightId;
  /** Its source in the file. */
  readonly source: string;
  /** Our own source of its quote, and the one that stands in the file: another, when the person changed it. */
  readonly quote: string;
  readonly shown: string;
  /** What the library said of it then. */
  readonly said: Said;
}

/** A file as it was last written: what a later look is compared with. */
export interface WrittenFile {
  readonly articleId: ArticleId;
  /** Levels parted by `/`, from the folder. */
  readonly path: string;
  readonly properties: string;
  readonly heading: string;
  readonly blocks: readonly WrittenBlock[];
}

/** A passage (or, without one, an article) of which the file says something new. */
export interface FileNews {
  readonly key: HighlightId | ArticleId;
  readonly title: string;
  readonly quote: string;
  readonly before: Said;
  readonly after: Said;
}

/** Something that a person must decide. */
export interface FolderQuestion {
  readonly key: HighlightId | ArticleId;
  /**
   * `gone`: the passage's block was deleted in the file; `trashed`: it lies in the trash, and was edited in the file;
   * `removed`: the article's file is not there any more.
   */
  readonly kind: 'gone' | 'trashed' | 'removed';
  readonly title: string;
  /** The passage, or the path of the file. */
  readonly about: string;
}

/** What may be answered; the first is what counts unless the person chooses: nothing is lost by it. */
export const folderAnswers = {
  gone: ['write', 'trash'],
  trashed: ['bringBack', 'remove'],
  removed: ['leave', 'write', 'trash'],
} as const satisfies Record<FolderQuestion['kind'], readonly string[]>;
export type FolderAnswer = (typeof folderAnswers)[FolderQuestion['kind']][number];

/** What a look at the folder found. */
export interface FolderLook {
  /** Articles that have a file. */
  readonly files: number;
  /** Files that `Update` would write. */
  readonly outgoing: number;
  readonly news: readonly FileNews[];
  readonly differences: readonly Difference[];
  readonly questions: readonly FolderQuestion[];
  /** Files that were not read, or hold what cannot be taken over: a copy of another, too large, a note too long. */
  readonly skipped: readonly { readonly path: string; readonly reason: FolderSkip }[];
}

/** Why a file of the folder is passed over. */
export const folderSkips = [
  'copy',
  'tooLarge',
  'tooTangled',
  'badEncoding',
  'noteTooLong',
  'changing',
] as const;
export type FolderSkip = (typeof folderSkips)[number];

/** Why the folder could not be used: the browser has withdrawn its permission, or the folder is not where it was. */
export class FolderFault extends Error {
  override readonly name = 'FolderFault';
  readonly reason: 'folderDenied' | 'folderGone';
  constructor(reason: FolderFault['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/** What a person decided, by the passage or article. */
export interface FolderChoices {
  readonly sides: Readonly<Record<string, Side>>;
  readonly answers: Readonly<Record<string, FolderAnswer>>;
}
