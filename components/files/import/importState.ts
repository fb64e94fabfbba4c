import type { ActHandle } from '@/utils/model/actHandle';
import type { ImportChoices, ImportSummary } from '@/utils/model/importPlan';
import type { Opened } from '../fileJobs';

/** How far an import has come. */
export type ImportState =
  | { readonly step: 'choosing'; readonly failure: string | null }
  | {
      readonly step: 'working';
      readonly does: 'reading' | 'writing';
      readonly share: number | null;
    }
  | {
      readonly step: 'planned';
      readonly names: readonly string[];
      readonly opened: Opened;
      readonly summary: ImportSummary;
      readonly choices: ImportChoices;
    }
  | {
      readonly step: 'done';
      readonly opened: Opened;
      readonly summary: ImportSummary;
      /** `library` when a backup was put in the library's place. */
      readonly undo: ActHandle | 'library';
      /** The backup's settings could not be kept, though its library was. So it is below. */
      readonly lacksSettings: boolean;
    }
  | { readonly step: 'undone'; readonly lacksSettings: boolean };

/** The files have been read, and what would come of them is shown. */
export type PlannedImport = Extract<ImportState, { step: 'planned' }>;
