/** What the files page asks of its worker: all work on files that could take longer than a moment. */
import type { DigestKind, DigestOptions } from '@/utils/export/digest';
import type { ExportOptions } from '@/utils/export/exporter';
import type { TeamWords } from '@/utils/export/teamDigest';
import type { TemplateProblem } from '@/utils/export/template/checkTemplate';
import type { Template } from '@/utils/export/template/Template';
import type { ImportProblem } from '@/utils/import/parsed';
import type { ActHandle } from '@/utils/model/actHandle';
import type { BackupSummary } from '@/utils/model/backup';
import type { FolderChoices, FolderLook } from '@/utils/model/folder';
import type { ArticleId } from '@/utils/model/ids';
import type { ImportChoices, ImportSummary } from '@/utils/model/importPlan';

/** Settings as a backup keeps them, by their key. */
export type Settings = Readonly<Record<string, unknown>>;

/** What was found in files that a person chose. */
export type Opened =
  | {
      readonly kind: 'import';
      /** An importer's id, `zip` for several files, null when nobody knows the format. */
      readonly format: string | null;
      readonly summary: ImportSummary;
      readonly problems: readonly ImportProblem[];
    }
  | {
      readonly kind: 'backup';
      readonly backup: BackupSummary;
      readonly highlights: number;
      /** What merging it would do. */
      readonly summary: ImportSummary;
    };

/** How articles become text. */
export type Writing =
  | { readonly kind: 'format'; readonly id: string }
  | { readonly kind: 'template'; readonly template: Template }
  | { readonly kind: 'digest'; readonly by: DigestKind; readonly words: DigestOptions['words'] };

export interface ExportRequest {
  /** Null for all; in this order, without those in the trash. */
  readonly articles: readonly ArticleId[] | null;
  readonly writing: Writing;
  readonly options: Omit<ExportOptions, 'structureOf' | 'pageText'>;
  /** What a file of all articles is called, without its ending. */
  readonly name: string;
}

export interface Exported {
  readonly articles: number;
  readonly highlights: number;
  readonly name: string;
  readonly file: Blob;
  /** The text when it is one file, to be copied. */
  readonly text: string | null;
}

/** The managed folder: templates for the levels and names of its files, and how many articles changed since they were written. */
export interface FolderState {
  readonly handle: FileSystemDirectoryHandle;
  readonly folder: string;
  readonly fileName: string;
  readonly isAutomatic: boolean;
  readonly waiting: number;
}

/** Each takes one argument and answers once; the worker keeps what was opened last. */
export interface FileJobs {
  /** Reads files and says what they hold. */
  open(arg: { files: readonly File[]; choices: ImportChoices }): Opened;
  /** Says again what the import would do, with other choices. */
  preview(arg: ImportChoices): ImportSummary;
  /** Brings in what was opened; of a backup, by merging. */
  apply(arg: ImportChoices): { undo: ActHandle; summary: ImportSummary };
  /** Puts the backup that was opened in the place of the library; answers its settings. */
  replace(arg: { settings: Settings }): { settings: Settings };
  /** Puts the library back as it was before the last `replace`; null when it is not there any more. */
  putBack(): { settings: Settings } | null;
  backup(arg: { settings: Settings }): {
    file: Blob;
    summary: BackupSummary;
    highlights: number;
  };
  export(arg: ExportRequest): Exported;
  /** One digest of several people's exports; `words.markedBy` has `$1` where the number stands. */
  digestTeam(arg: { files: readonly File[]; words: TeamWords }): {
    people: number;
    highlights: number;
    text: string;
  };
  /** The folder that is kept; null when there is none. */
  folder(): FolderState | null;
  /** Keeps a folder from now on; `fault` says what is wrong with the templates of its names, and then it is not kept. */
  keepFolder(arg: Pick<FolderState, 'handle' | 'folder' | 'fileName'>): { fault: string | null };
  automateFolder(arg: { isAutomatic: boolean }): void;
  /** Lets go of the folder; its files stay. */
  forgetFolder(): void;
  lookAtFolder(): FolderLook;
  /** Writes what changed in the library, and looks again. */
  updateFolder(): { written: number; look: FolderLook };
  /**
   * Brings in what was edited in the files, as the person chose, and writes what follows from that. When the folder is taken
   * away in between, the first is done and can be undone, and the files wait.
   */
  bringInFolder(arg: FolderChoices): { undo: ActHandle };
  /** The file that a template makes of an article, and what is wrong with the template. */
  tryTemplate(arg: { template: Template; article: ArticleId | null; options: ExportOptions }): {
    problems: readonly TemplateProblem[];
    name: string;
    text: string;
  };
}

export type JobName = keyof FileJobs;

/** A call as it goes to the worker. */
export interface JobCall {
  readonly id: number;
  readonly job: JobName;
  readonly arg: unknown;
}

/** What comes back: any number of shares done (0..1, null for not known), and then a value or a failure. */
export type JobAnswer =
  | { readonly id: number; readonly kind: 'progress'; readonly share: number | null }
  | { readonly id: number; readonly kind: 'value'; readonly value: unknown }
  | {
      readonly id: number;
      readonly kind: 'failed';
      /** `Failure`'s code or `BackupFault`'s reason. */
      readonly code: string;
      readonly message: string;
    };
