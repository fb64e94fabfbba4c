/** The file of a backup: what it holds, and what its manifest says. See docs/import.md. */
import * as v from 'valibot';
import { Count, Sha256, Time } from './scalars';

/** The version that is written. A reader refuses a greater one. */
export const BACKUP_VERSION = 2;

/**
 * The longest part that is read, in bytes. A part of several rows is far shorter (see `BackupParts`); one row alone can come near: a
 * page as long as may be, of signs that JSON writes with six each, or the entry of an import of a million passages.
 */
export const MAX_PART = 500_000_000;

/** The tables that a backup holds, in the order in which they are written and read. What can be made anew is left out. */
export const backupTables = [
  'articles',
  'addresses',
  'snapshots',
  'revisits',
  'pictures',
  'highlights',
  'sightings',
  'drafts',
  'smartLists',
  'tagStyles',
  'distinct',
  'journal',
] as const;
export type BackupTable = (typeof backupTables)[number];

/** Those that backups of the first version did not hold. */
const since2: readonly BackupTable[] = ['revisits', 'pictures', 'distinct'];

/** The tables that a backup of a version holds. */
export function tablesOf(version: number): readonly BackupTable[] {
  return version < 2 ? backupTables.filter((table) => !since2.includes(table)) : backupTables;
}

/** `manifest.json` of a backup: what its parts are, and how to tell that they are whole. */
export const BackupManifest = v.object({
  format: v.literal('kantlijn-backup'),
  version: v.pipe(Count, v.minValue(1), v.maxValue(BACKUP_VERSION)),
  /** Of the database that it was made from. */
  schemaVersion: v.pipe(Count, v.minValue(1)),
  createdAt: Time,
  parts: v.pipe(
    v.array(
      v.object({
        name: v.pipe(v.string(), v.maxLength(200)),
        table: v.picklist([...backupTables, 'settings']),
        rows: Count,
        bytes: Count,
        /** Of the part's bytes, unpacked. */
        sha256: Sha256,
      }),
    ),
    v.maxLength(50_000),
    // Told again and again, one part would be unpacked again and again.
    v.check((parts) => new Set(parts.map(({ name }) => name)).size === parts.length),
  ),
});
export type BackupManifest = v.InferOutput<typeof BackupManifest>;

/** How many rows of each table a backup holds, and when it was made. */
export interface BackupSummary {
  readonly createdAt: number;
  readonly counts: Readonly<Record<BackupTable, number>>;
}

/** Why a backup cannot be read. The words for each are the caller's. */
export const backupFaults = [
  'badZip',
  'notABackup',
  'newerVersion',
  'tooLarge',
  'missingPart',
  'spoiltPart',
  'badRow',
] as const;

/** Thrown for a backup that cannot be restored; nothing of it was. */
export class BackupFault extends Error {
  override readonly name = 'BackupFault';
  readonly reason: (typeof backupFaults)[number];
  /** The part and line that it is about, and what is wrong there. */
  readonly detail: string;
  constructor(reason: (typeof backupFaults)[number], detail = '') {
    super(`${reason} ${detail}`);
    this.reason = reason;
    this.detail = detail;
  }
}
