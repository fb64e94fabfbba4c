import { storage } from 'wxt/utils/storage';

/** What is known of the last backup. It outlives the database, so that an empty library can be told from a lost one. */
export interface LastBackup {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly name: string;
  readonly articles: number;
  readonly highlights: number;
}

/** Null before the first. */
export const lastBackup = storage.defineItem<LastBackup | null>('local:lastBackup', {
  fallback: null,
  version: 1,
});
