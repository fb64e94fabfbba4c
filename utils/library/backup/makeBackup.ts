import type { Table } from 'dexie';
import { type BackupSummary, type BackupTable, backupTables } from '../../model/backup';
import type { ArticleId } from '../../model/ids';
import { type KantlijnDatabase, schemaVersion } from '../../storage/openDatabase';
import { guarded } from '../act';
import type { Surroundings } from '../surroundings';
import { BackupParts, BackupZip } from './BackupParts';

/** A backup, and what it holds. */
export interface Backup {
  /** The pieces of the file, in order. */
  readonly pieces: readonly Uint8Array<ArrayBuffer>[];
  readonly summary: BackupSummary;
  /** Highlights that are not in the trash: what a person would count. */
  readonly highlights: number;
}

const BATCH = 2_000;
const SNAPSHOTS = 50;

/**
 * Writes every table and the settings into one file. All tables are read in one transaction, so that they fit each other, but
 * for the snapshots: those are large and never change once they are written. `onProgress` is told the share done, 0..1.
 */
export async function makeBackup(
  db: KantlijnDatabase,
  around: Surroundings,
  settings: object,
  onProgress: (share: number) => void = () => {},
): Promise<Backup> {
  const createdAt = around.now();
  const parts = new BackupParts();
  const counts = Object.fromEntries(backupTables.map((table) => [table, 0])) as Counts;
  const light = backupTables.filter((table) => table !== 'snapshots');
  const { snapshots, highlights } = await guarded(db, () =>
    db.transaction('r', [...light, 'snapshots'], async () => {
      for (const table of light) {
        counts[table] = await readTable(db.table(table), table, parts);
      }
      const live = await db.highlights.filter(({ deletedAt }) => deletedAt === null).count();
      const keys = await db.snapshots.toCollection().primaryKeys();
      return { snapshots: keys, highlights: live };
    }),
  );
  parts.addSettings(settings);
  const zip = new BackupZip(createdAt);
  await zip.add(parts.take());
  for (let at = 0; at < snapshots.length; at += SNAPSHOTS) {
    counts.snapshots += await readSnapshots(db, snapshots.slice(at, at + SNAPSHOTS), parts);
    await zip.add(parts.take());
    onProgress(at / snapshots.length);
  }
  parts.endTable('snapshots');
  await zip.add(parts.take());
  onProgress(1);
  return { pieces: zip.end(schemaVersion), summary: { createdAt, counts }, highlights };
}

type Counts = Record<BackupTable, number>;

/** In the order of the keys. */
async function readTable(table: Table, name: BackupTable, parts: BackupParts): Promise<number> {
  const key = table.schema.primKey.keyPath as string;
  let count = 0;
  let rows = await table.orderBy(':id').limit(BATCH).toArray();
  while (rows.length > 0) {
    parts.add(name, rows);
    count += rows.length;
    const last = rows.at(-1)[key];
    rows = await table.where(':id').above(last).limit(BATCH).toArray();
  }
  parts.endTable(name);
  return count;
}

async function readSnapshots(
  db: KantlijnDatabase,
  ids: readonly ArticleId[],
  parts: BackupParts,
): Promise<number> {
  const rows = (await db.snapshots.bulkGet([...ids])).filter((row) => row !== undefined);
  parts.add('snapshots', rows);
  return rows.length;
}
