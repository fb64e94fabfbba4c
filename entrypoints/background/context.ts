import type { Surroundings } from '@/utils/library/surroundings';
import type { KantlijnDatabase } from '@/utils/storage/openDatabase';

/** What every part of the background works on. */
export interface Library {
  readonly db: KantlijnDatabase;
  readonly around: Surroundings;
}
