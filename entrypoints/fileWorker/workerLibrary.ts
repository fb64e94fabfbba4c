import type { Surroundings } from '@/utils/library/surroundings';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';

/** What the jobs work with. */
export interface WorkerLibrary {
  readonly db: KantlijnDatabase;
  readonly around: Surroundings;
}

/** Told the share done, 0..1, or null when that is not known. */
export type OnProgress = (share: number | null) => void;
