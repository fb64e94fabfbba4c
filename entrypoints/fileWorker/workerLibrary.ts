import type { FileJobs, JobName } from '@/components/files/fileJobs';
import type { Surroundings } from '@/utils/library/surroundings';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';

/** What the jobs work with. */
export interface WorkerLibrary {
  readonly db: KantlijnDatabase;
  readonly around: Surroundings;
}

/** Told the share done, 0..1, or null when that is not known. */
export type OnProgress = (share: number | null) => void;

/** What the worker does, by the name of the job. */
export type Jobs = {
  readonly [K in JobName]: (
    arg: Parameters<FileJobs[K]>[0] extends undefined ? undefined : Parameters<FileJobs[K]>[0],
    onProgress: OnProgress,
  ) => Promise<ReturnType<FileJobs[K]>>;
};
